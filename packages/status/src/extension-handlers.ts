import { type JsonObject, objectOf, objectsOf, textOf } from "./read.js";
import { resolveSingleState, type StateAnswer, stateRule } from "./resolve.js";
import { readStatus } from "./status-source.js";

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
const rule = stateRule<ExtensionHandlerState, "ProvisioningState">("ProvisioningState", {
  unresponsive: ["Unresponsive"],
  "not-ready": ["NotReady", "Unavailable", "failed"],
  installing: ["Installing", "creating", "updating", "transitioning"],
  other: [],
  ready: ["succeeded", "Ready"],
});

/** The handlers that the VM agent tells of, in the view's order. */
export function extensionHandlers(view: JsonObject): readonly ExtensionHandler[] {
  return objectsOf(objectOf(view.vmAgent).extensionHandlers).map(({ item, index }) => {
    const pointer = `/vmAgent/extensionHandlers/${index}`;
    return {
      type: textOf(item.type),
      version: textOf(item.typeHandlerVersion),
      ...resolveSingleState(readStatus(item.status, `${pointer}/status`), rule),
      pointer,
    };
  });
}

/** Handlers by their type in lower case. */
export type HandlersByType = ReadonlyMap<string | undefined, readonly ExtensionHandler[]>;

export function byType(handlers: readonly ExtensionHandler[]): HandlersByType {
  const found = new Map<string | undefined, ExtensionHandler[]>();
  for (const handler of handlers) {
    const type = handler.type?.toLowerCase();
    const ofType = found.get(type);
    if (ofType === undefined) found.set(type, [handler]);
    else ofType.push(handler);
  }
  return found;
}

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
  const exact = ofType.filter((handler) => handler.version === version);
  const near = ofType.filter((handler) => isSameLine(handler.version, version));
  return only(exact) ?? only(near) ?? only(ofType);
}

function isSameLine(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && (`${a}.`.startsWith(`${b}.`) || `${b}.`.startsWith(`${a}.`));
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
