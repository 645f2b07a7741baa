import type { PipelineResponse } from "@azure/core-rest-pipeline";

/** Makes the result of an operation from a response of one status. */
export interface ResponseReader<T> {
  (response: PipelineResponse): T | Promise<T>;
  /** The body is to be left as a stream instead of being read as text. */
  readonly streams?: true;
}

/** Reads JSON through the codec of a model. The codec may change what it is given. */
export function json<T>(decode: (body: unknown) => T): ResponseReader<T> {
  return (response) => decode(JSON.parse(response.bodyAsText ?? ""));
}

/** Ignores the body. */
export function nothing(): undefined {
  return undefined;
}

/** The body as it came, as text. */
export function text(response: PipelineResponse): string {
  return response.bodyAsText ?? "";
}
