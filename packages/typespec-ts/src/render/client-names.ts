import { kebabCase } from "../model/names.js";
import type { Client, OperationGroup, Package, TypeRef } from "../model/plain.js";
import type { Imports } from "./source-file.js";
import { printType } from "./types.js";

/** npm names that the generated client imports from. */
export interface PackageNames {
  readonly models: string;
  readonly client: string;
  readonly clientVersion: string;
}

export const runtime = "@instance-view/runtime";
export const runtimeCodegen = "@instance-view/runtime/codegen";

export const contextFile = (client: Client): string => `${kebabCase(client.contextName)}.ts`;
export const clientFile = (client: Client): string => `${kebabCase(client.name)}.ts`;

/** Operations of the client itself lie beside those of its groups. Several clients have a folder each. */
export function operationsFile(pkg: Package, client: Client, group: OperationGroup): string {
  const folder = pkg.clients.length === 1 ? "operations" : `operations/${kebabCase(client.name)}`;
  return `${folder}/${group.path.length === 0 ? kebabCase(client.name) : group.path.map(kebabCase).join("-")}.ts`;
}

/** The specifier under which one file of the package imports another. */
export function specifier(from: string, to: string): string {
  return `${"../".repeat(from.split("/").length - 1) || "./"}${to.replace(/\.ts$/, ".js")}`;
}

/** Prints types of the models package for a file of the client package. */
export function clientType(imports: Imports, names: PackageNames): (type: TypeRef) => string {
  return (type) => printType(type, (name) => imports.type(names.models, name));
}
