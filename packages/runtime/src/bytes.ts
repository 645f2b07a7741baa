import { AbortError } from "@azure/abort-controller";
import type { PipelineResponse } from "@azure/core-rest-pipeline";
import type { ResponseReader } from "./readers.js";
import { type Chunks, chunksOf } from "./streams/chunks.js";

async function readBytes(chunks: Chunks): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

// The HTTP client's own timer ends with the headers where the body is a stream.
async function readInTime(response: PipelineResponse): Promise<Uint8Array> {
  const { timeout } = response.request;
  const chunks = chunksOf(response);
  if (!timeout) return readBytes(chunks);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AbortError("The operation timed out.")), timeout);
  });
  try {
    return await Promise.race([readBytes(chunks), late]);
  } catch (error) {
    chunks.cancel();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** The body as it came, whatever it holds. */
export const bytes: ResponseReader<Uint8Array> = /* @__PURE__ */ Object.assign(readInTime, { streams: true as const });
