import { isRestError, RestError } from "@azure/core-rest-pipeline";
import type { ClientContext } from "../context.js";
import type { OperationOptions } from "../operation-options.js";
import type { ErrorDecoders } from "../response-error.js";
import { type OperationRequest, type ResponseReaders, send } from "../send.js";
import { sleep, withEither } from "../waiting.js";
import { streaming } from "./chunks.js";
import type { EventSourceState } from "./event-source.js";
import type { EventConnection } from "./events.js";
import { type ResponseStream, responseStream } from "./response-stream.js";

/** Server-sent events, as they come. */
export interface EventStream<T> extends ResponseStream<T> {
  /** Id of the last event that had one; the option of the same name takes a stream up from there. */
  readonly lastEventId: string | undefined;
}

/** How server-sent events are listened to. */
export interface EventStreamOptions {
  /** Id of the last event that is known: services that keep events go on behind it. */
  lastEventId?: string | undefined;
  /**
   * How many times a stream that ends or breaks off, without an event that says so, is taken up again behind the last
   * event; after the time that the service asks for, or a second. 0, the default: it ends. A service that answers 204 ends
   * it too.
   */
  maxReconnects?: number | undefined;
}

type Sent<R extends ResponseReaders> = Awaited<ReturnType<R[keyof R & number]>>;
type Streams<T> = T extends EventConnection<infer Event> ? EventStream<Event> : T;

/** Sends the request of an operation that answers with events. Throws as `send` does. */
export async function sendForEvents<R extends ResponseReaders>(
  context: ClientContext,
  request: OperationRequest,
  readers: R,
  errors: ErrorDecoders,
  options: OperationOptions & EventStreamOptions,
): Promise<Streams<Sent<R>>> {
  const state: EventSourceState = { lastEventId: options.lastEventId, retry: undefined };
  const connect = (known: ResponseReaders): Promise<unknown> => {
    const headers = { ...request.headers, "last-event-id": state.lastEventId || undefined };
    return send(context, { ...request, headers }, known, errors, streaming(options));
  };
  const first = await connect(readers);
  if (!isConnection(first)) return first as Streams<Sent<R>>;

  let current: EventConnection<unknown> | undefined = first;
  const closing = new AbortController();

  async function* all(): AsyncGenerator<unknown> {
    for (let left = options.maxReconnects ?? 0; current; left--) {
      try {
        const isOver: boolean = yield* current.open(state);
        if (isOver || left <= 0) break;
      } catch (error) {
        if (left <= 0 || !isBroken(error)) throw error;
      } finally {
        current.close();
      }
      const wait = (either: OperationOptions["abortSignal"]) => sleep(state.retry ?? 1000, either);
      await withEither(closing.signal, options.abortSignal, wait).catch((error: unknown) => {
        if (!closing.signal.aborted) throw error;
      });
      if (closing.signal.aborted) return;
      const next = await connect({ 204: () => undefined, ...readers });
      current = isConnection(next) ? next : undefined;
      if (closing.signal.aborted) current?.close();
    }
  }

  const close = (): void => {
    closing.abort();
    current?.close();
  };
  const stream = responseStream(all(), close);
  return Object.defineProperty(stream, "lastEventId", { get: () => state.lastEventId }) as Streams<Sent<R>>;
}

const isConnection = (value: unknown): value is EventConnection<unknown> =>
  typeof (value as Partial<EventConnection<unknown>> | undefined)?.open === "function";

/** Whether the connection is at fault, not what came over it. */
const isBroken = (error: unknown): boolean => isRestError(error) && error.code !== RestError.PARSE_ERROR;
