import type { InstanceViewLike } from "./instance-view-like.js";
import { type ParsedStatusCode, parseStatusCode } from "./parse-status-code.js";
import { listOf, objectOf, textOf, timeOf } from "./read.js";

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

/** Reads one status. Without a code it says nothing that could be relied on, and is passed over. */
export function readStatus(value: unknown, pointer: string): StatusReading | undefined {
  const status = objectOf(value);
  const code = textOf(status.code);
  if (code === undefined) return undefined;
  return {
    code: parseStatusCode(code),
    source: {
      code,
      level: textOf(status.level),
      displayStatus: textOf(status.displayStatus),
      message: textOf(status.message),
      time: timeOf(status.time),
      pointer,
    },
  };
}

/** Reads the statuses of the VM itself. */
export function readVmStatuses(view: InstanceViewLike): readonly StatusReading[] {
  return readStatuses(objectOf(view).statuses, "/statuses");
}

/** Reads a list of statuses; `pointer` is where the list stands in the view. */
export function readStatuses(list: unknown, pointer: string): readonly StatusReading[] {
  return listOf(list).flatMap((value, index) => readStatus(value, `${pointer}/${index}`) ?? []);
}
