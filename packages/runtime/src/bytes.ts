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

/** The body as it came, whatever it holds. */
export const bytes: ResponseReader<Uint8Array> = /* @__PURE__ */ Object.assign(readBytes, { streams: true as const });
