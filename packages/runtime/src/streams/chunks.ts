import type { PipelineResponse } from "@azure/core-rest-pipeline";
import type { OperationOptions } from "../operation-options.js";

/** A body as it arrives. */
export interface Chunks extends AsyncIterable<Uint8Array> {
  /** Closes the connection. */
  cancel(): void;
}

/**
 * Asks for the body as a stream in browsers as well, where it is a Blob otherwise. Closes the connection where
 * `onResponse` throws: nobody else gets hold of the stream.
 */
export function streaming<O extends OperationOptions>(options: O): O {
  const { onResponse, requestOptions } = options;
  const guarded: OperationOptions["onResponse"] = (response, error) => {
    try {
      onResponse?.(response, error);
    } catch (cause) {
      chunksOf(response).cancel();
      throw cause;
    }
  };
  return { ...options, onResponse: guarded, requestOptions: { ...requestOptions, enableBrowserStreams: true } };
}

export function chunksOf({ readableStreamBody, browserStreamBody, blobBody }: PipelineResponse): Chunks {
  if (readableStreamBody) {
    const stream = readableStreamBody as NodeJS.ReadableStream & { destroy(): void };
    return {
      [Symbol.asyncIterator]: () => stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>,
      cancel: () => stream.destroy(),
    };
  }
  const whole = async (): Promise<ReadableStream<Uint8Array> | undefined> => (await blobBody)?.stream();
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  // A stream that broke off rejects this too; whoever reads has been told.
  const cancel = (): void => void (reader ?? browserStreamBody)?.cancel().catch(() => {});
  return {
    async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void> {
      reader = (browserStreamBody ?? (await whole()))?.getReader();
      try {
        for (let step = await reader?.read(); step?.done === false; step = await reader?.read()) yield step.value;
      } finally {
        cancel();
      }
    },
    cancel,
  };
}

const lineEnds: Readonly<Record<"lf" | "any", string | RegExp>> = { lf: "\n", any: /\r\n|\n|\r/ };

/**
 * The lines of a text in UTF-8, without their ends, and what follows the last end. Each byte is looked at once,
 * however the text is cut into chunks.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, ends: "lf" | "any"): AsyncGenerator<string, void> {
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  let isHalfEnd = false;
  for await (const chunk of chunks) {
    let text = decoder.decode(chunk, { stream: true });
    // A line that ended in the last chunk with CR does not end again with the LF here.
    if (isHalfEnd && text.startsWith("\n")) text = text.slice(1);
    else if (text === "") continue;
    isHalfEnd = ends === "any" && text.endsWith("\r");
    const [first = "", ...others] = text.split(lineEnds[ends]);
    pieces.push(first);
    for (const next of others) {
      yield pieces.join("");
      pieces = [next];
    }
  }
  const rest = pieces.join("") + decoder.decode();
  if (rest !== "") yield rest;
}
