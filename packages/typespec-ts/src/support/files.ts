// Copied into a generated models package whose operations send files. Maintained in @instance-view/typespec-ts.

/** What a file holds: text, bytes, or a stream of either. A stream is read once, so that no attempt is repeated. */
export type FileContents = string | Uint8Array | Blob | ReadableStream<Uint8Array> | AsyncIterable<string | Uint8Array>;

/** A file with what is known of it. A `File` or a `Blob` as `contents` tells its name and type itself. */
export interface FileDetails<ContentType extends string = string> {
  contents: FileContents;
  /** Media type. */
  contentType?: ContentType;
  filename?: string;
}
