import { AbortError } from "@azure/abort-controller";
import type { PipelineResponse } from "@azure/core-rest-pipeline";
import type { ResponseReader } from "./readers.js";

async function readBytes(response: PipelineResponse): Promise<Uint8Array> {
  const chunks: (Blob | Uint8Array)[] = [];
  if (response.blobBody) {
    chunks.push(await response.blobBody); // browsers
  } else {
    const stream = response.readableStreamBody as AsyncIterable<Uint8Array> | undefined;
    for await (const chunk of stream ?? []) chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

// The HTTP client's own timer ends with the headers where the body is a stream.
async function readInTime(response: PipelineResponse): Promise<Uint8Array> {
  const { timeout } = response.request;
  if (!timeout) return readBytes(response);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AbortError("The operation timed out.")), timeout);
  });
  try {
    return await Promise.race([readBytes(response), late]);
  } catch (error) {
    (response.readableStreamBody as { destroy?: () => void } | undefined)?.destroy?.();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** The body as it came, whatever it holds. */
export const bytes: ResponseReader<Uint8Array> = /* @__PURE__ */ Object.assign(readInTime, { streams: true as const });
