import type { DiskStateAnswer } from "../disk-states.js";
import type { ExtensionStateAnswer } from "../extension-states.js";
import type { MaintenanceStateAnswer, MaintenanceWindow } from "../maintenance-state.js";
import { osProvisioningPhase } from "../os-provisioning-phase.js";
import type { OSStateAnswer } from "../os-state.js";
import { parseStatusCode } from "../parse-status-code.js";
import type { ProvisioningStateAnswer } from "../provisioning-state.js";
import type { StateAnswer } from "../resolve.js";

/** What of an answer counts, as text: by its label, which the state has none of. */
export type Aspects = Readonly<Record<string, string>>;

/** What is done with a text from the view: it is compared as it is, and shown as a sentence shows it. */
export type Show = (text: string) => string;

/** A word of ours, as in `not-reported`. */
function plain(word: string): string {
  return word.replaceAll("-", " ");
}

function shown(text: string | undefined, show: Show): string {
  return text === undefined ? "not reported" : show(text);
}

function stateText({ state, status }: Pick<StateAnswer<string>, "state" | "status">, show: Show): string {
  const code = parseStatusCode(status?.code);
  if (state === "other") return show(code.raw);
  const isPlain = code.detail === undefined || osProvisioningPhase(code);
  return isPlain ? plain(state) : `${plain(state)} (${show(code.detail)})`;
}

export function stateAspects(answer: Pick<StateAnswer<string>, "state" | "status">, show: Show): Aspects {
  return { "": stateText(answer, show) };
}

export function provisioningAspects(answer: ProvisioningStateAnswer, show: Show): Aspects {
  return { ...stateAspects(answer, show), "OS set-up": plain(answer.osProvisioning?.phase ?? "not-reported") };
}

export function versionedAspects(
  answer: StateAnswer<string> & { readonly version: string | undefined },
  show: Show,
): Aspects {
  return { ...stateAspects(answer, show), version: shown(answer.version, show) };
}

export function extensionAspects(extension: ExtensionStateAnswer, show: Show): Aspects {
  const failed = extension.components
    .filter(({ state }) => state === "failed")
    .map(({ name, detail }) => [name, detail].filter(Boolean).join("/"))
    .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
    .map((part) => shown(part || undefined, show));
  const aspects = versionedAspects(extension, show);
  return { ...aspects, ...handlerAspect(extension, show), "failed parts": failed.join(", ") || "none" };
}

/** A handler that is not ready says so in several words, of which some are a fault and others are not. */
function handlerAspect({ state, status }: ExtensionStateAnswer, show: Show): Aspects {
  return state === "not-ready" ? { "": `not ready (${show(status.code.slice(status.code.indexOf("/") + 1))})` } : {};
}

export function osAspects(answer: OSStateAnswer, show: Show): Aspects {
  return { ...versionedAspects(answer, show), name: shown(answer.name, show) };
}

export function diskAspects(disk: DiskStateAnswer, show: Show): Aspects {
  return { ...stateAspects(disk, show), encryption: stateText(disk.encryption, show) };
}

export function maintenanceAspects(maintenance: MaintenanceStateAnswer): Aspects {
  return {
    "": plain(maintenance.state),
    "last attempt": plain(maintenance.lastResult),
    "customer window": windowText(maintenance.customerWindow),
    "Azure's window": windowText(maintenance.platformWindow),
  };
}

function windowText(window: MaintenanceWindow | undefined): string {
  if (!window) return "not reported";
  return [window.start, window.end].map((time) => time?.toISOString() ?? "?").join(" to ");
}
