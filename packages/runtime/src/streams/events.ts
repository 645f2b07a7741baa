import type { ResponseReader } from "../readers.js";
import { chunksOf } from "./chunks.js";
import { type EventSourceState, eventsOf } from "./event-source.js";
import { streamError } from "./response-stream.js";

/** How one kind of event is read. */
export interface EventReader<T> {
  /** Name on the wire; `message` for events without one. */
  readonly event: string;
  /** Whether an event of the name is of this kind. */
  readonly fits: (data: string) => boolean;
  /** What users get; without it, they get nothing. */
  readonly read: ((data: string) => T) | undefined;
  /** Nothing comes after it. */
  readonly isLast: boolean;
}

/** An event with data. */
export function event<const Name extends string, Data>(
  name: Name,
  data: (text: string) => Data,
  isLast = false,
): EventReader<{ event: Name; data: Data }> {
  return { event: name, fits: () => true, read: (text) => ({ event: name, data: data(text) }), isLast };
}

/** An event of fixed data that says that the stream is at its end. */
export function endMark(data: string, name = "message"): EventReader<never> {
  return { event: name, fits: (text) => text === data, read: undefined, isLast: true };
}

/** Data that are JSON. */
export function jsonData<T>(decode: (value: unknown) => T): (text: string) => T {
  return (text) => decode(JSON.parse(text));
}

/** The events of one response, and how to close it. */
export interface EventConnection<T> {
  /** Ends with `true` when the service has said that nothing comes after it. */
  open(state: EventSourceState): AsyncGenerator<T, boolean>;
  close(): void;
}

type EventOf<Kind> = Kind extends EventReader<infer T> ? T : never;

/** A body of server-sent events. Events of a name that the spec does not know are passed over. */
export function events<Kinds extends readonly EventReader<unknown>[]>(
  ...kinds: Kinds
): ResponseReader<EventConnection<EventOf<Kinds[number]>>> {
  type T = EventOf<Kinds[number]>;
  const read: ResponseReader<EventConnection<T>> = (response) => {
    const chunks = chunksOf(response);
    return {
      async *open(state) {
        try {
          for await (const { event: name, data } of eventsOf(chunks, state)) {
            const kind = kinds.find((candidate) => candidate.event === name && candidate.fits(data));
            if (kind?.read) yield kind.read(data) as T;
            if (kind?.isLast) return true;
          }
        } catch (error) {
          throw streamError(error, response);
        }
        return false;
      },
      close: chunks.cancel,
    };
  };
  return Object.assign(read, { streams: true as const });
}
