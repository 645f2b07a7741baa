import { type PipelineResponse, RestError } from "@azure/core-rest-pipeline";
import { redact } from "../redact.js";

/**
 * What the service sends, one after the other, while it sends it. Leaving the loop or `return()` closes the connection, as
 * the call's `abortSignal` does; whoever does not read has to do one of these.
 */
export interface ResponseStream<T> extends AsyncIterableIterator<T> {
  return(): Promise<IteratorResult<T>>;
}

/** A stream that can be closed at any time, also while a value is awaited and before the first one is. */
export function responseStream<T>(source: AsyncIterator<T>, close: () => void): ResponseStream<T> {
  let isClosed = false;
  const end: IteratorResult<T> = { done: true, value: undefined };
  return {
    async next() {
      if (isClosed) return end;
      try {
        const step = await source.next();
        return isClosed ? end : step;
      } catch (error) {
        if (isClosed) return end;
        isClosed = true;
        close();
        throw error;
      }
    },
    async return() {
      isClosed = true;
      close();
      return end;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** The error of a stream that ends before its time, or that holds what cannot be read. */
export function streamError(cause: unknown, response: PipelineResponse): unknown {
  const { name, code, message } = cause as NodeJS.ErrnoException;
  if (name === "AbortError") return cause;
  const isContent = name === "SyntaxError" || name === "ShapeError";
  const what = isContent ? "holds what cannot be read" : "broke off";
  return Object.assign(
    new RestError(`The stream ${what}: ${redact(message, response.request)}`, {
      code: isContent ? RestError.PARSE_ERROR : (code ?? RestError.REQUEST_SEND_ERROR),
      statusCode: response.status,
      request: response.request,
      response,
    }),
    { cause },
  );
}
