import type { DiskStateAnswer } from "../disk-states.js";
import type { ExtensionStateAnswer } from "../extension-states.js";
import type { MaintenanceStateAnswer, MaintenanceWindow } from "../maintenance-state.js";
import { osProvisioningPhase } from "../os-provisioning-phase.js";
import type { OSStateAnswer } from "../os-state.js";
import { parseStatusCode } from "../parse-status-code.js";
import type { ProvisioningStateAnswer } from "../provisioning-state.js";
import type { StateAnswer } from "../resolve.js";
import { inSentence } from "../text.js";

/** What of an answer counts: by its label, where the state has none. */
export type Aspects = Readonly<Record<string, Aspect>>;

/** As it is compared, in whole, and as a sentence shows it. */
export interface Aspect {
  readonly text: string;
  readonly shown: string;
}

/** What differs, as a part of a sentence; empty where nothing does. */
export function differencesOf(before: Aspects, after: Aspects): string {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .flatMap((label) => {
      const [was, is] = [before[label], after[label]];
      // A version that comes with the extension is no news of its own.
      if (was === undefined || is === undefined || was.text.toLowerCase() === is.text.toLowerCase()) return [];
      return `${label} ${was.shown} → ${is.shown}`.trimStart();
    })
    .join(", ");
}

/** A word of ours, as in `not-reported`. */
export function aspect(word: string): Aspect {
  const text = word.replaceAll("-", " ");
  return { text, shown: text };
}

/** A text from the view. */
function textAspect(text: string | undefined): Aspect {
  return text === undefined ? aspect("not-reported") : { text, shown: inSentence(text) };
}

export function stateAspect({
  state,
  status,
}: Pick<StateAnswer<string>, "state" | "status">): Readonly<Record<"", Aspect>> {
  if (state === "other") return { "": textAspect(status?.code) };
  const code = parseStatusCode(status?.code);
  const { text } = aspect(state);
  if (code.detail === undefined || osProvisioningPhase(code) !== undefined) return { "": aspect(state) };
  return { "": { text: `${text} (${code.detail})`, shown: `${text} (${inSentence(code.detail)})` } };
}

export function provisioningAspects(answer: ProvisioningStateAnswer): Aspects {
  return { ...stateAspect(answer), "OS set-up": aspect(answer.osProvisioning?.phase ?? "not-reported") };
}

export function versionedAspects(answer: StateAnswer<string> & { readonly version: string | undefined }): Aspects {
  return { ...stateAspect(answer), version: textAspect(answer.version) };
}

export function extensionAspects(extension: ExtensionStateAnswer): Aspects {
  const failed = extension.components
    .filter(({ state }) => state === "failed")
    .map(({ name, detail }) => textAspect([name, detail].filter(Boolean).join("/") || undefined))
    .sort((a, b) => withoutCase(a.text, b.text));
  const all = (of: (part: Aspect) => string): string => failed.map(of).join(", ") || "none";
  const parts = { text: all(({ text }) => text), shown: all(({ shown }) => shown) };
  return { ...versionedAspects(extension), ...handlerAspect(extension), "failed parts": parts };
}

/** A handler that is not ready says so in several words, of which some are a fault and others are not. */
function handlerAspect({ state, status }: ExtensionStateAnswer): Aspects {
  if (state !== "not-ready") return {};
  const word = textAspect(status.code.slice(status.code.indexOf("/") + 1));
  return { "": { text: `not ready (${word.text})`, shown: `not ready (${word.shown})` } };
}

function withoutCase(a: string, b: string): number {
  return a.toLowerCase() < b.toLowerCase() ? -1 : 1;
}

export function osAspects(answer: OSStateAnswer): Aspects {
  return { ...versionedAspects(answer), name: textAspect(answer.name) };
}

export function diskAspects(disk: DiskStateAnswer): Aspects {
  return { ...stateAspect(disk), encryption: stateAspect(disk.encryption)[""] };
}

export function maintenanceAspects(maintenance: MaintenanceStateAnswer): Aspects {
  return {
    "": aspect(maintenance.state),
    "last attempt": aspect(maintenance.lastResult),
    "customer window": windowAspect(maintenance.customerWindow),
    "Azure's window": windowAspect(maintenance.platformWindow),
  };
}

function windowAspect(window: MaintenanceWindow | undefined): Aspect {
  if (window === undefined) return aspect("not-reported");
  const text = [window.start, window.end].map((time) => time?.toISOString() ?? "?").join(" to ");
  return { text, shown: text };
}
