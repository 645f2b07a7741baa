import { linesOf } from "./chunks.js";

/** An event as it was sent. */
export interface RawEvent {
  /** `message` for an event without a name. */
  readonly event: string;
  readonly data: string;
}

/** What a stream says of itself beside its events. */
export interface EventSourceState {
  /** Id of the last event that had one; sent when the stream is taken up again. */
  lastEventId: string | undefined;
  /** Milliseconds to wait before it is. */
  retry: number | undefined;
}

/**
 * Reads server-sent events as the HTML standard says: what is no field is passed over, ids with a NULL and waits that are
 * no number are not heeded, and an event that is not complete when the stream ends is none.
 */
export async function* eventsOf(
  chunks: AsyncIterable<Uint8Array>,
  state: EventSourceState,
): AsyncGenerator<RawEvent, void> {
  let event = "";
  let data: string[] = [];
  let id = state.lastEventId;
  for await (const line of linesOf(chunks, "any")) {
    if (line === "") {
      state.lastEventId = id;
      if (data.length > 0) yield { event: event || "message", data: data.join("\n") };
      event = "";
      data = [];
      continue;
    }
    const [, field = "", value = ""] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
    if (field === "data") data.push(value);
    else if (field === "event") event = value;
    else if (field === "id" && !value.includes("\0")) id = value;
    else if (field === "retry" && /^\d+$/.test(value)) state.retry = Number(value);
  }
}
