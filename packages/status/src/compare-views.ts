import { type AgentStateAnswer, agentState } from "./agent-state.js";
import { type BootDiagnosticsStateAnswer, bootDiagnosticsState } from "./boot-diagnostics-state.js";
import { type DiskStateAnswer, diskStates } from "./disk-states.js";
import { type ExtensionStateAnswer, extensionStates } from "./extension-states.js";
import { type HealthStateAnswer, healthState } from "./health-state.js";
import { type HibernationStateAnswer, hibernationState } from "./hibernation-state.js";
import type { InstanceViewLike } from "./instance-view-like.js";
import { type MaintenanceStateAnswer, type MaintenanceWindow, maintenanceState } from "./maintenance-state.js";
import { osProvisioningPhase } from "./os-provisioning-phase.js";
import { type OSStateAnswer, osState } from "./os-state.js";
import { parseStatusCode } from "./parse-status-code.js";
import { type PowerStateAnswer, powerState } from "./power-state.js";
import { type ProvisioningStateAnswer, provisioningState } from "./provisioning-state.js";
import type { StateAnswer } from "./resolve.js";
import { inSentence } from "./text.js";

/** A part of the view that says something else than it did. */
interface PartChange<Part extends string, Answer> {
  readonly part: Part;
  /** What it said before, and says now, as the part's own function gives it. */
  readonly before: Answer;
  readonly after: Answer;
  /** The change for a person: `Power: running → deallocated.` Its wording may change. */
  readonly message: string;
}

/** An extension or a disk that says something else than it did, has come (`before` is `undefined`), or has gone. */
interface NamedChange<Part extends string, Answer> extends PartChange<Part, Answer | undefined> {
  /** The name of the extension or disk; the type, where an extension is known by its handler alone. */
  readonly name: string | undefined;
}

/** One difference between two views, told apart by `part`. Later versions may add parts, so keep a default branch. */
export type ViewChange =
  | PartChange<"power", PowerStateAnswer>
  | PartChange<"provisioning", ProvisioningStateAnswer>
  | PartChange<"health", HealthStateAnswer>
  | PartChange<"agent", AgentStateAnswer>
  | PartChange<"os", OSStateAnswer>
  | PartChange<"hibernation", HibernationStateAnswer>
  | PartChange<"boot-diagnostics", BootDiagnosticsStateAnswer>
  | PartChange<"maintenance", MaintenanceStateAnswer>
  | NamedChange<"extension", ExtensionStateAnswer>
  | NamedChange<"disk", DiskStateAnswer>;

/**
 * What changed between two views of a VM: power first, then provisioning, health, the agent, and the rest. It is empty
 * where both mean the same, whatever the order and the case of their statuses, their times and their messages.
 *
 * What counts are states, the errors and exit codes of failures, versions, failed parts of extensions, the phase of the OS
 * set-up, encryption, and the windows of maintenance. An absent view is one that reports nothing.
 *
 * @example
 * ```ts
 * for (const change of compareViews(before, after)) {
 *   console.log(change.message); // Extension InstallMetrics: transitioning → failed (1).
 *   if (change.part === "power" && change.after.state === "stopped") alert(instanceId);
 * }
 * ```
 */
export function compareViews(before: InstanceViewLike, after: InstanceViewLike): readonly ViewChange[] {
  return [
    ...partChange("power", "Power", powerState(before), powerState(after), stateAspect),
    ...partChange("provisioning", "Provisioning", provisioningState(before), provisioningState(after), (answer) => ({
      ...stateAspect(answer),
      "OS set-up": answer.osProvisioning?.phase.replace("-", " ") ?? silent,
    })),
    ...partChange("health", "Health", healthState(before), healthState(after), stateAspect),
    ...partChange("agent", "Agent", agentState(before), agentState(after), versionedAspects),
    ...partChange("os", "OS", osState(before), osState(after), osAspects),
    ...partChange("hibernation", "Hibernation", hibernationState(before), hibernationState(after), stateAspect),
    ...partChange(
      "boot-diagnostics",
      "Boot diagnostics",
      bootDiagnosticsState(before),
      bootDiagnosticsState(after),
      stateAspect,
    ),
    ...partChange("maintenance", "Maintenance", maintenanceState(before), maintenanceState(after), maintenanceAspects),
    ...namedChanges("extension", "Extension", extensionStates(before), extensionStates(after), extensionAspects),
    ...namedChanges("disk", "Disk", diskStates(before), diskStates(after), diskAspects),
  ];
}

const silent = "not reported";

/** What of an answer counts, as text; the one without a label is the state. */
type Aspects = Readonly<Record<string, string>>;

function partChange<Part extends string, Answer>(
  part: Part,
  title: string,
  before: Answer,
  after: Answer,
  aspects: (answer: Answer) => Aspects,
): PartChange<Part, Answer>[] {
  const differences = differencesOf(aspects(before), aspects(after));
  return differences === "" ? [] : [{ part, before, after, message: `${title}: ${differences}.` }];
}

function namedChanges<Part extends string, Answer extends { readonly name: string | undefined }>(
  part: Part,
  title: string,
  before: readonly Answer[],
  after: readonly Answer[],
  aspects: (answer: Answer) => Aspects,
): NamedChange<Part, Answer>[] {
  const [old, now] = [byKey(before), byKey(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const name = nameOf(is ?? was);
    const none = { "": "none" };
    const differences = differencesOf(was ? aspects(was) : none, is ? aspects(is) : none);
    if (differences === "") return [];
    const message = `${title} ${name === undefined ? "without a name" : inSentence(name)}: ${differences}.`;
    return [{ part, name, before: was, after: is, message }];
  });
}

/** Those with the same name, which do not occur, and those without one are told apart by how often it was there. */
function byKey<Answer extends object>(answers: readonly Answer[]): ReadonlyMap<string, Answer> {
  const found = new Map<string, Answer>();
  for (const answer of answers) {
    const name = nameOf(answer)?.toLowerCase();
    let count = 0;
    while (found.has(JSON.stringify([name, count]))) count += 1;
    found.set(JSON.stringify([name, count]), answer);
  }
  return found;
}

function nameOf(answer: { readonly name?: string | undefined; readonly type?: string | undefined } | undefined) {
  return answer?.name ?? answer?.type;
}

function differencesOf(before: Aspects, after: Aspects): string {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .flatMap((label) => {
      const [was, is] = [before[label], after[label]];
      // A version that comes with the extension is no news of its own.
      if (was === undefined || is === undefined || was.toLowerCase() === is.toLowerCase()) return [];
      return `${label} ${was} → ${is}`.trimStart();
    })
    .join(", ");
}

function textAspect(text: string | undefined): string {
  return text === undefined ? silent : inSentence(text);
}

function stateAspect({ state, status }: Pick<StateAnswer<string>, "state" | "status">): Aspects {
  if (state === "other") return { "": inSentence(status?.code ?? "") };
  const code = parseStatusCode(status?.code);
  const detail = osProvisioningPhase(code) === undefined ? code.detail : undefined;
  const word = state.replaceAll("-", " ");
  return { "": detail === undefined ? word : `${word} (${inSentence(detail)})` };
}

function versionedAspects(answer: StateAnswer<string> & { readonly version: string | undefined }): Aspects {
  return { ...stateAspect(answer), version: textAspect(answer.version) };
}

function extensionAspects(extension: ExtensionStateAnswer): Aspects {
  const failed = extension.components.filter(({ state }) => state === "failed");
  const parts = failed.map(({ name, detail }) =>
    inSentence([name ?? "without a name", detail].filter(Boolean).join("/")),
  );
  return { ...versionedAspects(extension), "failed parts": parts.sort(withoutCase).join(", ") || "none" };
}

function withoutCase(a: string, b: string): number {
  return a.toLowerCase() < b.toLowerCase() ? -1 : 1;
}

function osAspects(answer: OSStateAnswer): Aspects {
  return { ...versionedAspects(answer), name: textAspect(answer.name) };
}

function diskAspects(disk: DiskStateAnswer): Aspects {
  return { ...stateAspect(disk), encryption: stateAspect(disk.encryption)[""] ?? "" };
}

function maintenanceAspects(maintenance: MaintenanceStateAnswer): Aspects {
  return {
    "": maintenance.state.replace("-", " "),
    "last attempt": maintenance.lastResult.replace("-", " "),
    "customer window": windowText(maintenance.customerWindow),
    "Azure's window": windowText(maintenance.platformWindow),
  };
}

function windowText(window: MaintenanceWindow | undefined): string {
  if (window === undefined) return silent;
  return [window.start, window.end].map((time) => time?.toISOString() ?? "?").join(" to ");
}
