import type { Client, Parameter } from "../model/plain-client.js";
import { printUnion } from "./code.js";
import type { Imports } from "./source-file.js";
import { comment, key, withDefault, withSince } from "./text.js";
import { typesOf, type UseType } from "./types.js";

/** npm names that the generated client imports from, and what it imports. */
export interface PackageNames {
  readonly models: string;
  readonly client: string;
  readonly clientVersion: string;
  /** Helpers of the codecs that the client calls; filled in while its files are rendered. */
  readonly helpers: Set<string>;
  /** The same of the codecs of XML. */
  readonly xmlHelpers: Set<string>;
}

export const runtime = "@instance-view/runtime";
export const runtimeCodegen = "@instance-view/runtime/codegen";

/** The specifier under which one file of the package imports another. */
export function specifier(from: string, to: string): string {
  return `${"../".repeat(from.split("/").length - 1) || "./"}${to.replace(/\.ts$/, ".js")}`;
}

/** Entries of the runtime that only some clients need. */
export const runtimeEvents = `${runtimeCodegen}/events`;
export const runtimeExpansion = `${runtimeCodegen}/expansion`;
export const runtimeFiles = `${runtimeCodegen}/files`;
export const runtimeLro = `${runtimeCodegen}/lro`;
export const runtimeLroPaging = `${runtimeCodegen}/lro-paging`;
export const runtimeMultipart = `${runtimeCodegen}/multipart`;
export const runtimePaging = `${runtimeCodegen}/paging`;
export const runtimeStatuses = `${runtimeCodegen}/statuses`;
export const runtimeStreams = `${runtimeCodegen}/streams`;
export const runtimeXml = `${runtimeCodegen}/xml`;

/** How a file of the client package names types of the models package and of the runtime. */
export const useModels =
  (imports: Imports, names: PackageNames): UseType =>
  (name, kind) =>
    imports.type(kind === "runtime" ? runtime : names.models, name);

/** A member of an options bag. It may be given as `undefined`, as in `{ etag: known ? etag : undefined }`. */
export function optionMember(option: Omit<Parameter, "defaultValue"> & Partial<Parameter>, use: UseType): string {
  const { name, type, defaultValue, since } = option;
  const doc = withSince(withDefault(option.doc, defaultValue), since);
  const types = new Set([...typesOf(type, use), "undefined"]);
  return `${comment(doc, "  ")}  ${printUnion(`${key(name)}?:`, [...types], "  ")};\n`;
}

/** Names of the constructor's parameters. Azure Resource Manager clients begin with the credential, all others with the endpoint. */
export function argumentsOf({ endpointParameters, credential, parameters }: Client): string[] {
  const required = (list: Client["parameters"]): string[] =>
    list.filter((parameter) => parameter.required).map((parameter) => parameter.name);
  return [
    ...required(endpointParameters),
    ...(credential === undefined ? [] : ["credential"]),
    ...required(parameters),
    "options",
  ];
}

/** Members of the client's options, in which everything has a place that may be left out. */
export const optionsOf = (client: Client) =>
  [...client.endpointParameters, ...client.parameters].filter((parameter) => !parameter.required);
