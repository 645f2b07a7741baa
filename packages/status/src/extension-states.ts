import {
  byType,
  type ExtensionHandler,
  type ExtensionHandlerState,
  extensionHandlers,
  handlerOf,
} from "./extension-handlers.js";
import type { InstanceViewLike } from "./instance-view-like.js";
import { parseStatusCode } from "./parse-status-code.js";
import { objectOf, objectsOf, textOf } from "./read.js";
import { notReported, resolveState, type StateAnswer, stateOf, stateRule } from "./resolve.js";
import { readStatuses, type StatusSource } from "./status-source.js";

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

const rule = stateRule<OwnState, "ProvisioningState">("ProvisioningState", {
  failed: ["failed"],
  transitioning: ["transitioning", "creating", "updating", "deleting", "Installing"],
  other: [],
  succeeded: ["succeeded"],
});

const componentRule = stateRule<ComponentState, "ComponentStatus">("ComponentStatus", {
  failed: ["failed"],
  transitioning: ["transitioning"],
  other: [],
  succeeded: ["succeeded"],
});

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
  const root = objectOf(view);
  const handlers = extensionHandlers(root);
  const handlersByType = byType(handlers);
  const extensions = objectsOf(root.extensions).map(({ item, index }): ExtensionStateAnswer => {
    const pointer = `/extensions/${index}`;
    const type = textOf(item.type);
    const version = textOf(item.typeHandlerVersion);
    const handler = handlerOf(handlersByType, type, version);
    const own = resolveState(readStatuses(item.statuses, `${pointer}/statuses`), rule);
    return {
      name: textOf(item.name),
      type,
      version,
      ...joined(own, handler),
      exitCode: own.state === "failed" ? exitCodeOf(own.status) : undefined,
      handler,
      components: componentsOf(item.substatuses, `${pointer}/substatuses`),
      pointer,
    };
  });
  const taken = new Set(extensions.map(({ handler }) => handler));
  return [...extensions, ...handlers.filter((handler) => !taken.has(handler)).map(handlerAlone)];
}

function handlerAlone(handler: ExtensionHandler): ExtensionStateAnswer {
  const { type, version, pointer } = handler;
  const answer = joined(notReported, handler);
  return { name: undefined, type, version, ...answer, exitCode: undefined, handler, components: [], pointer };
}

/** Lets the handler speak where the extension is silent, and where it contradicts the extension's success. */
function joined(own: StateAnswer<OwnState>, handler: ExtensionHandler | undefined): StateAnswer<ExtensionState> {
  if (handler === undefined || handler.state === "not-reported") return own;
  if (own.state !== "succeeded" && own.state !== "not-reported") return own;
  if (own.state === "succeeded" && handler.state === "ready") return own;
  const others = own.status === undefined ? own.others : [own.status, ...own.others];
  return { state: stateByHandler[handler.state], status: handler.status, others };
}

const stateByHandler: Readonly<Record<ExtensionHandlerState | "other", ExtensionState | "other">> = {
  ready: "ready",
  installing: "transitioning",
  "not-ready": "not-ready",
  unresponsive: "not-ready",
  other: "other",
};

function componentsOf(list: unknown, pointer: string): readonly ExtensionComponent[] {
  return readStatuses(list, pointer)
    .filter(({ code }) => code.category === "ComponentStatus")
    .map((reading) => {
      const { code, source } = reading;
      const state = stateOf(reading, componentRule);
      const exitCode = state === "failed" ? exitCodeOf(source) : undefined;
      return { name: code.component, state, detail: code.detail, exitCode, status: source };
    });
}

/** The exit code of a failure: its detail, if that is a whole number. */
function exitCodeOf(status: StatusSource): number | undefined {
  const detail = parseStatusCode(status.code).detail ?? "";
  const exitCode = /^-?\d+$/.test(detail) ? Number(detail) : undefined;
  return Number.isSafeInteger(exitCode) ? exitCode : undefined;
}
