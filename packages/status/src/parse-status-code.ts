import { KnownStatusStates, type StatusCategory, type StatusState } from "./vocabulary.js";

/** The parts of a status code. A part that the code does not have is `undefined`. */
export interface ParsedStatusCode {
  /** The code exactly as the service sent it; `""` if it sent none. */
  readonly raw: string;
  /** What the code speaks about. A known category has the vocabulary's spelling, any other is as sent. */
  readonly category: StatusCategory | undefined;
  /** What it says. A known state of the category has the vocabulary's spelling, any other is as sent. */
  readonly state: StatusState | undefined;
  /** What follows the state, as sent: an error code, an exit code, a phase. It may hold slashes. */
  readonly detail: string | undefined;
  /** The component that a `ComponentStatus` code speaks about, as sent. It may hold blanks, quotes and slashes. */
  readonly component: string | undefined;
  /** Whether the vocabulary holds this category with this state, wherever it is used: on VMs, disks, hosts, ... */
  readonly known: boolean;
}

interface KnownCategory {
  readonly name: StatusCategory;
  readonly states: ReadonlyMap<string, StatusState>;
}

// Maps, not objects: a code such as "constructor/toString" must not find what every object inherits.
const knownCategories: ReadonlyMap<string, KnownCategory> = new Map(
  Object.entries(KnownStatusStates).map(([name, states]): [string, KnownCategory] => [
    name.toLowerCase(),
    { name, states: new Map(states.map((state): [string, StatusState] => [state.toLowerCase(), state])) },
  ]),
);

const noStates: ReadonlyMap<string, StatusState> = new Map();

/**
 * Takes a status code apart. Any text is accepted, and nothing is thrown: what cannot be told is `undefined`.
 *
 * Codes read `<category>/<state>[/<detail>]`, or `ComponentStatus/<component>/<state>[/<detail>]`. The service is
 * not consistent about upper and lower case, so known categories and states are recognised in any case and given
 * back in one spelling, safe to compare with `===`. The service's own spelling is in `raw`.
 *
 * A component's name may hold slashes. The last known state in the code therefore ends the name; if there is none,
 * the name is taken to have no slash.
 *
 * @example
 * ```ts
 * parseStatusCode("provisioningstate/Failed/AllocationFailed");
 * // { category: "ProvisioningState", state: "failed", detail: "AllocationFailed", known: true, ... }
 * ```
 */
export function parseStatusCode(code: string | null | undefined): ParsedStatusCode {
  const raw = typeof code === "string" ? code : "";
  const parts = raw.split("/");
  const sentCategory = parts[0] ?? "";
  const known = knownCategories.get(sentCategory.toLowerCase());
  const states = known?.states ?? noStates;
  const at = known?.name === "ComponentStatus" ? componentStateIndex(parts, states) : 1;

  const sentState = parts[at] ?? "";
  const knownState = states.get(sentState.toLowerCase());
  return {
    raw,
    category: known?.name ?? textOrNothing(sentCategory),
    state: knownState ?? textOrNothing(sentState),
    detail: textOrNothing(parts.slice(at + 1).join("/")),
    component: textOrNothing(parts.slice(1, at).join("/")),
    known: knownState !== undefined,
  };
}

/** Where the state stands in `ComponentStatus/<component>/<state>[/<detail>]`. */
function componentStateIndex(parts: readonly string[], states: ReadonlyMap<string, StatusState>): number {
  const last = parts.findLastIndex((part, index) => index >= 2 && states.has(part.toLowerCase()));
  if (last !== -1) return last;
  // "ComponentStatus/succeeded": a state with no component's name before it.
  return parts.length === 2 && states.has((parts[1] ?? "").toLowerCase()) ? 1 : 2;
}

function textOrNothing(text: string): string | undefined {
  return text === "" ? undefined : text;
}
