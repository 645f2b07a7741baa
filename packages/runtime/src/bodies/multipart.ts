import type { BodyPart, MultipartRequestBody } from "@azure/core-rest-pipeline";
import { createHttpHeaders } from "@azure/core-rest-pipeline";
import { detailsOf, type FileInput, sendable } from "./contents.js";

/** The parts of a field: none where there is no value, one, or one for each item of a list. */
export type Parts = readonly BodyPart[];

type Text = string | number | boolean;

/** A field of text. */
export function textPart(
  name: string,
  value: Text | readonly Text[] | null | undefined,
  contentType = "text/plain",
): Parts {
  return itemsOf(value).map((item) => part(name, bytesOf(`${item}`), contentType));
}

/** A field of JSON. */
export function jsonPart(name: string, value: unknown, contentType = "application/json"): Parts {
  return value === undefined ? [] : [part(name, bytesOf(JSON.stringify(value)), contentType)];
}

/** A field of JSON for each item. */
export function jsonParts(name: string, values: readonly unknown[] | undefined, contentType?: string): Parts {
  return itemsOf(values).flatMap((value) => jsonPart(name, value, contentType));
}

/** A field of files. Without a name of its own, a file has that of the field: servers know files by having a name. */
export function filePart(
  name: string,
  value: FileInput | readonly FileInput[] | null | undefined,
  contentType = "application/octet-stream",
): Parts {
  return itemsOf(value).map((file) => {
    const details = detailsOf(file);
    const source = sendable(details.contents);
    const body = typeof source === "string" ? bytesOf(source) : source;
    return part(name, body, details.contentType ?? contentType, details.filename ?? name);
  });
}

/** All of a form. */
export function multipart(...parts: readonly Parts[]): { contentType: string; multipartBody: MultipartRequestBody } {
  return { contentType: "multipart/form-data", multipartBody: { parts: parts.flat() } };
}

function itemsOf<T>(value: T | readonly T[] | null | undefined): readonly T[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value as T];
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function part(name: string, body: BodyPart["body"], contentType: string, filename?: string): BodyPart {
  const file = filename === undefined ? "" : `; filename="${quoted(filename)}"`;
  return {
    headers: createHttpHeaders({
      "content-disposition": `form-data; name="${quoted(name)}"${file}`,
      "content-type": contentType,
    }),
    body,
  };
}

/** As browsers write names: what would end the quotes or the line is escaped. */
const quoted = (name: string): string => name.replaceAll("\r", "%0D").replaceAll("\n", "%0A").replaceAll('"', "%22");
