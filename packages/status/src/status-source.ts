import type { InstanceViewLike } from "./instance-view-like.js";
import { type ParsedStatusCode, parseStatusCode } from "./parse-status-code.js";
import { isObject, type JsonObject, listOf, objectOf, textOf, timeOf } from "./read.js";

/** A status in a view, as the service sent it: what an answer rests on. */
export interface StatusSource {
  /** The code in the service's own spelling. */
  readonly code: string;
  /** `Info`, `Warning` or `Error`, as sent. It can disagree with the code; answers go by the code. */
  readonly level: string | undefined;
  /** The service's short label. */
  readonly displayStatus: string | undefined;
  /** The service's explanation. It can be long, and have several lines. */
  readonly message: string | undefined;
  /** When the status was set. Never sent with a power state. */
  readonly time: Date | undefined;
  /** Where the status stands in the view: a JSON pointer (RFC 6901). */
  readonly pointer: string;
}

/** A status together with the parts of its code. */
export interface StatusReading {
  readonly code: ParsedStatusCode;
  readonly source: StatusSource;
}

/** A part of the view with statuses of its own: the VM itself, its agent, a disk, an extension. */
export interface ViewPart {
  readonly item: JsonObject;
  /** Where it stands in the view: a JSON pointer. */
  readonly pointer: string;
  readonly statuses: readonly StatusReading[];
}

/** Reads one status. Without a code it says nothing that could be relied on, and is passed over. */
export function readStatus(value: unknown, pointer: string): StatusReading | undefined {
  const { code, level, displayStatus, message, time } = objectOf(value);
  if (typeof code !== "string") return undefined;
  return {
    code: parseStatusCode(code),
    source: {
      code,
      level: textOf(level),
      displayStatus: textOf(displayStatus),
      message: textOf(message),
      time: timeOf(time),
      pointer,
    },
  };
}

/** Reads a list of statuses; `pointer` is where the list stands in the view. */
export function readStatuses(list: unknown, pointer: string): readonly StatusReading[] {
  return readAll(list, pointer, readStatus);
}

/** Reads what stands in a list, with its statuses; what is no object there is passed over. */
export function readParts(list: unknown, pointer: string): readonly ViewPart[] {
  return readAll(list, pointer, (item, place) => (isObject(item) ? readPart(item, place) : undefined));
}

function readAll<Item>(
  list: unknown,
  pointer: string,
  read: (value: unknown, pointer: string) => Item | undefined,
): readonly Item[] {
  // Faster than flatMap, and nearly everything in a view goes through here.
  return listOf(list)
    .map((value, index) => read(value, `${pointer}/${index}`))
    .filter((item) => item !== undefined);
}

/** Reads the VM itself. */
export function readVm(view: InstanceViewLike): ViewPart {
  return readPart(view, "");
}

/** Reads the VM agent. */
export function readAgent(view: InstanceViewLike): ViewPart {
  return readPart(objectOf(view).vmAgent, "/vmAgent");
}

function readPart(value: unknown, pointer: string): ViewPart {
  const item = objectOf(value);
  return { item, pointer, statuses: readStatuses(item.statuses, `${pointer}/statuses`) };
}
