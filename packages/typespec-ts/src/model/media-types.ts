import type { SdkStreamMetadata, SdkType } from "@azure-tools/typespec-client-generator-core";
import type { MediaKind } from "./plain-client.js";

/** Without parameters such as `charset`. */
const essenceOf = (mediaType: string): string => mediaType.split(";")[0]?.trim().toLowerCase() ?? "";

export const isJson = (mediaType: string): boolean => /^(application|text)\/json$|\+json$/.test(essenceOf(mediaType));

const isXml = (mediaType: string): boolean => /^(application|text)\/xml$|\+xml$/.test(essenceOf(mediaType));

export const isPlainText = (mediaType: string): boolean => essenceOf(mediaType).startsWith("text/");

export const isMergePatch = (mediaType: string): boolean => essenceOf(mediaType) === "application/merge-patch+json";

/** The media type of a file or a part that does not tell one. */
export const defaultMediaType = (mediaTypes: readonly string[]): string => {
  const [first] = mediaTypes;
  return first === undefined || first.includes("*") ? "application/octet-stream" : first;
};

const xmlTypes = new Set<SdkType["kind"]>(["model", "array", "dict", "nullable"]);

/** How a body of this media type is written and read; `undefined` for one that is not supported yet. */
function mediaKind(mediaType: string, type: SdkType): MediaKind | undefined {
  if (type.kind === "model" && type.serializationOptions.binary?.isFile === true) return "file";
  if (isJson(mediaType)) return "json";
  if (essenceOf(mediaType) === "multipart/form-data") return "multipart";
  if (type.kind === "bytes") return "bytes";
  if (isXml(mediaType)) return xmlTypes.has(type.kind) ? "xml" : undefined;
  return isPlainText(mediaType) && (type.kind === "string" || type.kind === "enum") ? "text" : undefined;
}

/** The one way in which a body is written and read, of whichever media type it is. */
export function mediaKindOf(mediaTypes: readonly string[], type: SdkType): MediaKind | undefined {
  const [kind, ...others] = new Set(mediaTypes.map((media) => mediaKind(media, type)));
  return others.length === 0 ? kind : undefined;
}

/** How a stream is written and read; `undefined` for one that is not supported yet. */
export function streamKind({ contentTypes }: SdkStreamMetadata): "jsonLines" | "events" | undefined {
  const [contentType = "", ...others] = contentTypes;
  if (others.length > 0) return undefined;
  const essence = essenceOf(contentType);
  if (essence === "text/event-stream") return "events";
  return /^application\/(jsonl|ndjson|x-ndjson)$/.test(essence) ? "jsonLines" : undefined;
}
