import { textOf } from "./read.js";
import { resolveSingleState, type StateAnswer, stateRule } from "./resolve.js";
import { readParts, readStatus, type ViewPart } from "./status-source.js";

/** Whether an extension's handler, the program that the VM agent installs for it, works. */
export type ExtensionHandlerState = "ready" | "installing" | "not-ready" | "unresponsive";

/** What the VM agent says of an extension's handler. */
export type ExtensionHandler = StateAnswer<ExtensionHandlerState> & {
  /** The type, such as `Microsoft.Azure.Extensions.CustomScript`. */
  readonly type: string | undefined;
  /** The version that is installed. */
  readonly version: string | undefined;
  /** Where the handler stands in the view: a JSON pointer. */
  readonly pointer: string;
};

// A handler has one status, so the order decides nothing.
const rule = stateRule<ExtensionHandlerState, "ProvisioningState">("ProvisioningState", [
  ["unresponsive", "Unresponsive"],
  ["not-ready", "NotReady", "Unavailable", "failed"],
  ["installing", "Installing", "creating", "updating", "transitioning"],
  "other",
  ["ready", "succeeded", "Ready"],
]);

/** The handlers that the VM agent tells of, in the view's order. */
export function extensionHandlers({ item: agent, pointer: place }: ViewPart): readonly ExtensionHandler[] {
  return readParts(agent.extensionHandlers, `${place}/extensionHandlers`).map(({ item, pointer }) => ({
    type: textOf(item.type),
    version: textOf(item.typeHandlerVersion),
    ...resolveSingleState(readStatus(item.status, `${pointer}/status`), rule),
    pointer,
  }));
}

/** Handlers by their type in lower case. */
export type HandlersByType = ReadonlyMap<string | undefined, readonly ExtensionHandler[]>;

/**
 * The handler of an extension: the one of its type (upper and lower case are the same) and version. If there is
 * none, the one of its type whose version is more or less exact (`1.0` and `1.0.18029.0`), or, as a VM runs one
 * version at a time, the only one of its type. Where that leaves a choice, there is no answer.
 */
export function handlerOf(
  handlers: HandlersByType,
  type: string | undefined,
  version: string | undefined,
): ExtensionHandler | undefined {
  if (type === undefined) return undefined;
  const ofType = handlers.get(type.toLowerCase()) ?? [];
  // A version that is missing is near to none: it reads "undefined." here.
  const line = `${version}.`;
  const isNear = (handler: ExtensionHandler) =>
    `${handler.version}.`.startsWith(line) || line.startsWith(`${handler.version}.`);
  for (const found of [ofType.filter((handler) => handler.version === version), ofType.filter(isNear), ofType]) {
    if (found.length === 1) return found[0];
  }
  return undefined;
}
