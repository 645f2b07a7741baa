import type { PipelineResponse, RequestBodyType } from "@azure/core-rest-pipeline";
import { sendable } from "../bodies/contents.js";
import type { ResponseReader } from "../readers.js";
import { chunksOf, linesOf } from "./chunks.js";
import { type ResponseStream, responseStream, streamError } from "./response-stream.js";

/** A body with a line of JSON for each item. Items that come asynchronously are sent as they come, and once only. */
export function jsonLinesBody<T>(
  items: Iterable<T> | AsyncIterable<T>,
  contentType: string,
  encode: (item: T) => unknown = (item) => item,
): { contentType: string; content: RequestBodyType } {
  const line = (item: T): string => `${JSON.stringify(encode(item))}\n`;
  if (Symbol.iterator in items) return { contentType, content: Array.from(items, line).join("") };
  async function* lines(source: AsyncIterable<T>): AsyncGenerator<string> {
    for await (const item of source) yield line(item);
  }
  return { contentType, content: sendable(lines(items)) };
}

/** Reads a value from each line. */
export function jsonLines<T>(decode: (value: unknown) => T): ResponseReader<ResponseStream<T>> {
  const read = (response: PipelineResponse): ResponseStream<T> => {
    const chunks = chunksOf(response);
    async function* values(): AsyncGenerator<T> {
      try {
        for await (const line of linesOf(chunks, "lf")) if (line.trim() !== "") yield decode(JSON.parse(line));
      } catch (error) {
        throw streamError(error, response);
      }
    }
    return responseStream(values(), chunks.cancel);
  };
  return Object.assign(read, { streams: true as const });
}
