import type { PipelineResponse, RequestBodyType } from "@azure/core-rest-pipeline";
import { bytes } from "../bytes.js";
import { ClientError } from "../client-error.js";
import type { ResponseReader } from "../readers.js";
import { chunksOf } from "../streams/chunks.js";
import { detailsOf, type FileInput, sendable } from "./contents.js";

/** A body that is a file; `contentType` is its media type where the file has none. */
export function fileBody(file: FileInput, contentType: string): { contentType: string; content: RequestBodyType } {
  const details = detailsOf(file);
  return { contentType: details.contentType ?? contentType, content: sendable(details.contents) };
}

/**
 * A file that the service sends. Its contents arrive while they are read, once: call one of the methods, or `cancel` to
 * give the connection back. A second time, they throw the {@link ClientError} `consumed-body`.
 */
export interface FileDownload<ContentType extends string = string> {
  /** Media type, as the service tells it. */
  readonly contentType: ContentType | undefined;
  /** Name that the service gives the file. */
  readonly filename: string | undefined;
  /** All of it. `requestOptions.timeout` bounds the reading. */
  bytes(): Promise<Uint8Array>;
  /** All of it, as UTF-8. */
  text(): Promise<string>;
  /** Piece by piece. Leaving the loop closes the connection. */
  stream(): AsyncIterable<Uint8Array>;
  /** Closes the connection without reading. */
  cancel(): void;
}

function read(response: PipelineResponse): FileDownload<never> {
  const { headers } = response;
  const chunks = chunksOf(response);
  let isTaken = false;
  // A stream that is at its end would look like a file without contents.
  const take = (): void => {
    if (isTaken) throw new ClientError("consumed-body", "The file has been read, or given up, already: call again.");
    isTaken = true;
  };
  const all = async (): Promise<Uint8Array> => {
    take();
    return bytes(response);
  };
  return {
    contentType: headers.get("content-type") as undefined,
    filename: filenameOf(headers.get("content-disposition")),
    bytes: all,
    text: async () => new TextDecoder().decode(await all()),
    stream() {
      take();
      return chunks;
    },
    cancel() {
      isTaken = true;
      chunks.cancel();
    },
  };
}

/** The name in `attachment; filename="a.png"`; the encoded form of RFC 8187, where there is one, holds more characters. */
function filenameOf(disposition: string | undefined): string | undefined {
  const [, encoded] = /;\s*filename\*=utf-8'[^']*'([^;]+)/i.exec(disposition ?? "") ?? [];
  if (encoded !== undefined) {
    try {
      return decodeURIComponent(encoded.trim());
    } catch {
      // Not what RFC 8187 says: the plain form below will do.
    }
  }
  const [, quoted, plain] = /;\s*filename=(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition ?? "") ?? [];
  return quoted?.replace(/\\(.)/g, "$1") ?? plain;
}

/** The body as a file, left to be read. */
export const file: ResponseReader<FileDownload<never>> = /* @__PURE__ */ Object.assign(read, {
  streams: true as const,
});
