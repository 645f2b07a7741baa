import {
  type ExtensionHandler,
  type ExtensionHandlerState,
  extensionHandlers,
  handlerOf,
} from "./extension-handlers.js";
import { groupBy } from "./group-by.js";
import type { InstanceViewLike } from "./instance-view-like.js";
import { parseStatusCode } from "./parse-status-code.js";
import { objectOf, textOf } from "./read.js";
import { notReported, resolveState, type StateAnswer, stateOf, stateRule } from "./resolve.js";
import {
  readAgent,
  readParts,
  readStatuses,
  type StatusReading,
  type StatusSource,
  type ViewPart,
} from "./status-source.js";

/**
 * The state of an extension. `ready` and `not-ready` speak of its handler: `ready` where the extension itself has
 * told nothing yet, `not-ready` where a handler that does not work stands behind whatever it told.
 */
export type ExtensionState = "succeeded" | "ready" | "transitioning" | "not-ready" | "failed";

/** What an extension says of itself. */
type OwnState = Exclude<ExtensionState, "ready" | "not-ready">;

/** A part of an extension that reports on its own, from a substatus. */
export interface ExtensionComponent {
  /** The component's name. */
  readonly name: string | undefined;
  readonly state: ComponentState | "other";
  /** What follows the state in the code, as sent. */
  readonly detail: string | undefined;
  /** The exit code of a failure. */
  readonly exitCode: number | undefined;
  readonly status: StatusSource;
}

/** The state of a component of an extension. */
export type ComponentState = "succeeded" | "transitioning" | "failed";

/** What the view says of one extension, from the extension itself and from the agent that runs its handler. */
export type ExtensionStateAnswer = StateAnswer<ExtensionState> & {
  /** The extension's name; `undefined` where only a handler is reported. */
  readonly name: string | undefined;
  /** The type, such as `Microsoft.Azure.Extensions.CustomScript`. */
  readonly type: string | undefined;
  readonly version: string | undefined;
  /** The exit code of a failure, where its code holds one. 0 occurs: the true one is then in the message. */
  readonly exitCode: number | undefined;
  /** Its handler; `undefined` where the agent tells of none. */
  readonly handler: ExtensionHandler | undefined;
  /** Its parts, in the view's order. Their failures do not change `state`: the extension sums up for itself. */
  readonly components: readonly ExtensionComponent[];
  /** Where the extension, or the handler alone, stands in the view: a JSON pointer. */
  readonly pointer: string;
};

const rule = stateRule<OwnState, "ProvisioningState">("ProvisioningState", [
  "failed",
  ["transitioning", "creating", "updating", "deleting", "Installing"],
  "other",
  "succeeded",
]);

const componentRule = stateRule<ComponentState, "ComponentStatus">("ComponentStatus", [
  "failed",
  "transitioning",
  "other",
  "succeeded",
]);

/** An extension, with the statuses of its parts. */
export interface ExtensionPart extends ViewPart {
  readonly substatuses: readonly StatusReading[];
}

export function readExtensions(view: InstanceViewLike): readonly ExtensionPart[] {
  return readParts(objectOf(view).extensions, "/extensions").map((part) => ({
    ...part,
    substatuses: readStatuses(part.item.substatuses, `${part.pointer}/substatuses`),
  }));
}

/**
 * The extensions that the view tells of, in its order, each joined with its handler; then the handlers that belong
 * to none of them.
 *
 * Of several statuses of an extension, the first in this order is the answer: failed, transitioning, other,
 * succeeded. An extension that reports success, or nothing, is only as well as its handler.
 *
 * @example
 * ```ts
 * for (const { name, state, exitCode, status } of extensionStates(view)) {
 *   if (state === "failed") console.error(name, exitCode, status?.message);
 * }
 * ```
 */
export function extensionStates(view: InstanceViewLike): readonly ExtensionStateAnswer[] {
  return extensionStatesIn(readExtensions(view), readAgent(view));
}

/** The same, out of the extensions and the agent. */
export function extensionStatesIn(parts: readonly ExtensionPart[], agent: ViewPart): readonly ExtensionStateAnswer[] {
  const handlers = extensionHandlers(agent);
  const handlersByType = groupBy(handlers, (handler) => handler.type?.toLowerCase());
  const extensions = parts.map(({ item, statuses, substatuses, pointer }): ExtensionStateAnswer => {
    const type = textOf(item.type);
    const version = textOf(item.typeHandlerVersion);
    const handler = handlerOf(handlersByType, type, version);
    const own = resolveState(statuses, rule);
    return {
      name: textOf(item.name),
      type,
      version,
      ...joined(own, handler),
      exitCode: exitCodeOf(own.state, own.status),
      handler,
      components: componentsOf(substatuses),
      pointer,
    };
  });
  const taken = new Set(extensions.map(({ handler }) => handler));
  return [...extensions, ...handlers.filter((handler) => !taken.has(handler)).map(handlerAlone)];
}

function handlerAlone(handler: ExtensionHandler): ExtensionStateAnswer {
  const answer = joined(notReported, handler);
  return { name: undefined, ...handler, ...answer, exitCode: undefined, handler, components: [] };
}

/** Lets the handler speak where the extension is silent, and where it contradicts the extension's success. */
function joined(own: StateAnswer<OwnState>, handler: ExtensionHandler | undefined): StateAnswer<ExtensionState> {
  if (handler?.status === undefined) return own;
  const speaks = own.state === "not-reported" || (own.state === "succeeded" && handler.state !== "ready");
  if (!speaks) return own;
  const others = own.status ? [own.status, ...own.others] : own.others;
  return { state: stateByHandler[handler.state], status: handler.status, others };
}

const stateByHandler: Readonly<Record<ExtensionHandlerState | "other", ExtensionState | "other">> = {
  ready: "ready",
  installing: "transitioning",
  "not-ready": "not-ready",
  unresponsive: "not-ready",
  other: "other",
};

function componentsOf(substatuses: readonly StatusReading[]): readonly ExtensionComponent[] {
  return substatuses
    .filter(({ code }) => code.category === "ComponentStatus")
    .map((reading) => {
      const { code, source } = reading;
      const { component: name, detail } = code;
      const state = stateOf(reading, componentRule);
      return { name, state, detail, exitCode: exitCodeOf(state, source), status: source };
    });
}

/** The exit code of a failure: its detail, if that is a whole number. */
function exitCodeOf(state: string, status: StatusSource | undefined): number | undefined {
  if (state !== "failed") return undefined;
  const { detail = "" } = parseStatusCode(status?.code);
  const exitCode = Number(detail);
  return /^-?\d+$/.test(detail) && Number.isSafeInteger(exitCode) ? exitCode : undefined;
}
