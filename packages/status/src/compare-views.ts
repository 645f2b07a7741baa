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
    ...partChange(
      "provisioning",
      "Provisioning",
      provisioningState(before),
      provisioningState(after),
      provisioningAspects,
    ),
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

/** What of an answer counts: by its label, where the state has none. */
type Aspects = Readonly<Record<string, Aspect>>;

/** As it is compared, in whole, and as a sentence shows it. */
interface Aspect {
  readonly text: string;
  readonly shown: string;
}

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

/** An extension or a disk; an extension that is known by its handler alone has a type instead of a name. */
interface Named {
  readonly name: string | undefined;
  readonly type?: string | undefined;
}

function namedChanges<Part extends string, Answer extends Named>(
  part: Part,
  title: string,
  before: readonly Answer[],
  after: readonly Answer[],
  aspects: (answer: Answer) => Aspects,
): NamedChange<Part, Answer>[] {
  const [old, now] = [byKey(before, after, aspects), byKey(after, before, aspects)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const name = is?.name ?? was?.name ?? is?.type ?? was?.type;
    const none = { "": aspect("none") };
    const differences = differencesOf(was ? aspects(was) : none, is ? aspects(is) : none);
    if (differences === "") return [];
    const message = `${title} ${name === undefined ? "without a name" : inSentence(name)}: ${differences}.`;
    return [{ part, name, before: was, after: is, message }];
  });
}

/** The answers by what makes them the same on both sides: the name. Where it is not the only one, what they say as well. */
function byKey<Answer extends Named>(
  answers: readonly Answer[],
  others: readonly Answer[],
  aspects: (answer: Answer) => Aspects,
): ReadonlyMap<string, Answer> {
  const names = keyNames(answers, others);
  const ambiguous = new Set([...repeated(names), ...repeated(keyNames(others, answers))]);
  return new Map(
    answers.map((answer, index) => {
      const name = names[index] ?? "";
      return [ambiguous.has(name) ? name + JSON.stringify(aspects(answer)).toLowerCase() : name, answer];
    }),
  );
}

/**
 * A name for each. A handler that is alone goes by the name of the extension on the other side that alone has its type, as
 * a handler reports before its extension does.
 */
function keyNames(answers: readonly Named[], others: readonly Named[]): readonly string[] {
  const types = others.map(({ type }) => type?.toLowerCase());
  const several = new Set(repeated(types));
  const nameOf = new Map(others.map(({ name }, index) => [types[index], name] as const));
  return answers.map(({ name, type }) => {
    const key = type?.toLowerCase();
    const other = key === undefined || several.has(key) ? undefined : nameOf.get(key);
    return (name ?? other ?? `type ${type}`).toLowerCase();
  });
}

function repeated<Item>(items: readonly Item[]): readonly Item[] {
  const seen = new Set<Item>();
  return items.filter((item) => seen.size === seen.add(item).size);
}

function differencesOf(before: Aspects, after: Aspects): string {
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
function aspect(word: string): Aspect {
  const text = word.replaceAll("-", " ");
  return { text, shown: text };
}

/** A text from the view. */
function textAspect(text: string | undefined): Aspect {
  return text === undefined ? aspect("not-reported") : { text, shown: inSentence(text) };
}

function stateAspect({ state, status }: Pick<StateAnswer<string>, "state" | "status">): Aspects {
  if (state === "other") return { "": textAspect(status?.code) };
  const code = parseStatusCode(status?.code);
  const { text } = aspect(state);
  if (code.detail === undefined || osProvisioningPhase(code) !== undefined) return { "": aspect(state) };
  return { "": { text: `${text} (${code.detail})`, shown: `${text} (${inSentence(code.detail)})` } };
}

function provisioningAspects(answer: ProvisioningStateAnswer): Aspects {
  return { ...stateAspect(answer), "OS set-up": aspect(answer.osProvisioning?.phase ?? "not-reported") };
}

function versionedAspects(answer: StateAnswer<string> & { readonly version: string | undefined }): Aspects {
  return { ...stateAspect(answer), version: textAspect(answer.version) };
}

function extensionAspects(extension: ExtensionStateAnswer): Aspects {
  const failed = extension.components
    .filter(({ state }) => state === "failed")
    .map(({ name, detail }) => textAspect([name ?? "without a name", detail].filter(Boolean).join("/")))
    .sort((a, b) => withoutCase(a.text, b.text));
  const all = (of: (part: Aspect) => string): string => failed.map(of).join(", ") || "none";
  const parts = { text: all(({ text }) => text), shown: all(({ shown }) => shown) };
  return { ...versionedAspects(extension), "failed parts": parts };
}

function withoutCase(a: string, b: string): number {
  return a.toLowerCase() < b.toLowerCase() ? -1 : 1;
}

function osAspects(answer: OSStateAnswer): Aspects {
  return { ...versionedAspects(answer), name: textAspect(answer.name) };
}

function diskAspects(disk: DiskStateAnswer): Aspects {
  const { "": encryption = aspect("not-reported") } = stateAspect(disk.encryption);
  return { ...stateAspect(disk), encryption };
}

function maintenanceAspects(maintenance: MaintenanceStateAnswer): Aspects {
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
