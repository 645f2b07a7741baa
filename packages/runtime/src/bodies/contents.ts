import { ClientError } from "../client-error.js";

/** What a file holds: text, bytes, or a stream of either. A stream can be sent once only: no attempt is repeated then. */
export type FileContents = string | Uint8Array | Blob | ReadableStream<Uint8Array> | AsyncIterable<string | Uint8Array>;

/** A file with what is known of it. */
export interface FileDetails {
  contents: FileContents;
  contentType?: string | undefined;
  filename?: string | undefined;
}

export type FileInput = FileContents | FileDetails;

const isDetails = (file: FileInput): file is FileDetails =>
  typeof file === "object" && "contents" in file && file.contents !== undefined;

/** Takes contents and details apart; what a Blob tells of itself counts where nothing else is said. */
export function detailsOf(file: FileInput): FileDetails {
  const details = isDetails(file) ? file : { contents: file };
  const { type, name } = details.contents as Partial<File>;
  return {
    contents: details.contents,
    contentType: details.contentType ?? (type || undefined),
    filename: details.filename ?? name,
  };
}

/**
 * A source that Node's HTTP client and `fetch` can send.
 *
 * @internal
 */
type Sendable = string | Uint8Array | Blob | (() => NodeJS.ReadableStream) | (() => ReadableStream<Uint8Array>);

/**
 * Contents as the HTTP client takes them: each attempt asks for them anew.
 *
 * @internal so that our types do without Node's, which users in browsers do not have
 */
export function sendable(contents: FileContents): Sendable {
  if (typeof contents === "string" || contents instanceof Uint8Array) return contents;
  if (contents instanceof Blob) return nodeStreams() ? () => toStream(contents.stream()) : contents;
  if (!isStream(contents)) {
    throw new ClientError("invalid-body", "The contents of a file must be text, bytes, a Blob or a stream.");
  }
  let isUsed = false;
  return () => {
    if (isUsed) {
      throw new ClientError(
        "unrepeatable-body",
        "The request has to be sent again, but its body is a stream, which can be read once only: give bytes or a Blob.",
      );
    }
    isUsed = true;
    return toStream(contents);
  };
}

const isStream = (
  contents: FileContents,
): contents is ReadableStream<Uint8Array> | AsyncIterable<string | Uint8Array> =>
  typeof contents === "object" && contents !== null && ("getReader" in contents || Symbol.asyncIterator in contents);

/** Node's module of streams; none in browsers. */
const nodeStreams = () => globalThis.process?.getBuiltinModule?.("node:stream");

type Streamed = ReadableStream<Uint8Array> | AsyncIterable<string | Uint8Array>;

/** A stream of the kind that the platform's HTTP client reads. */
function toStream(source: Streamed): NodeJS.ReadableStream & ReadableStream<Uint8Array> {
  const streams = nodeStreams();
  // Both types in one, because the HTTP client's own types do not know on which platform they are.
  type Both = NodeJS.ReadableStream & ReadableStream<Uint8Array>;
  if ("pipe" in source) return source as Both;
  if (streams)
    return streams.Readable.from(source as AsyncIterable<Uint8Array>, { objectMode: false }) as object as Both;
  return ("getReader" in source ? source : webStream(source)) as Both;
}

function webStream(source: AsyncIterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
