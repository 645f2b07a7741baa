import type { Client, TypeRef } from "../model/plain.js";
import { printUnion } from "./code.js";
import type { Imports } from "./source-file.js";
import { comment, key } from "./text.js";
import { typesOf, type UseType } from "./types.js";

/** npm names that the generated client imports from, and what it imports. */
export interface PackageNames {
  readonly models: string;
  readonly client: string;
  readonly clientVersion: string;
  /** Helpers of the codecs that the client calls; filled in while its files are rendered. */
  readonly helpers: Set<string>;
}

export const runtime = "@instance-view/runtime";
export const runtimeCodegen = "@instance-view/runtime/codegen";

/** The specifier under which one file of the package imports another. */
export function specifier(from: string, to: string): string {
  return `${"../".repeat(from.split("/").length - 1) || "./"}${to.replace(/\.ts$/, ".js")}`;
}

/** How a file of the client package names types of the models package. */
export const useModels =
  (imports: Imports, names: PackageNames): UseType =>
  (name) =>
    imports.type(names.models, name);

/** A member of an options bag. It may be given as `undefined`, as in `{ etag: known ? etag : undefined }`. */
export function optionMember(name: string, ref: TypeRef, doc: string | undefined, use: UseType): string {
  const types = new Set([...typesOf(ref, use), "undefined"]);
  return `${comment(doc, "  ")}  ${printUnion(`${key(name)}?:`, [...types], "  ")};\n`;
}

/** Members of the client's options, in which everything has a place that may be left out. */
export const optionsOf = (client: Client) =>
  [...client.endpointParameters, ...client.parameters].filter((parameter) => !parameter.required);
