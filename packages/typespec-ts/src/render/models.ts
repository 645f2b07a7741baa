import { additionalName, referenceName } from "../model/lookup.js";
import type { Model, Package, Property, TypeRef, Union } from "../model/plain.js";
import { Imports, type SourceFile, sourceFile } from "./source-file.js";
import { comment, key } from "./text.js";
import { printType } from "./types.js";

/** The file of interfaces and union types. */
export function renderModels(pkg: Package, header: string): SourceFile {
  const imports = new Imports();
  const print = (type: TypeRef): string =>
    printType(type, (name, kind) => (kind === "enum" ? imports.type("./known-values.js", name) : name));
  const sections = [
    ...pkg.models.map((model) => renderModel(model, pkg, print)),
    ...pkg.models.flatMap((model) => renderHierarchy(model, pkg)),
    ...pkg.unions.map((union) => renderUnion(union, print)),
  ];
  return sourceFile("models.ts", header, imports, sections);
}

function renderModel(model: Model, pkg: Package, print: (type: TypeRef) => string): string {
  const base = model.base === undefined ? "" : ` extends ${model.base}`;
  const members = model.properties.map((property) => renderProperty(property, print));
  const bag = additionalName(model, pkg);
  if (bag !== undefined && model.additional !== undefined) {
    members.push(`  /** Further properties. */\n  ${bag}?: Record<string, ${print(model.additional)}>;\n`);
  }
  return `${comment(model.doc)}export interface ${model.name}${base} {\n${members.join("")}}`;
}

function renderProperty(property: Property, print: (type: TypeRef) => string): string {
  const readOnly = property.readOnly ? "readonly " : "";
  return `${comment(property.doc, "  ")}  ${readOnly}${key(property.name)}${property.optional ? "?" : ""}: ${print(property.type)};\n`;
}

function renderHierarchy({ name, hierarchy }: Model, pkg: Package): string[] {
  if (hierarchy === undefined) return [];
  const subtypes = new Set(hierarchy.subtypes.map((subtype) => referenceName(pkg, subtype.model)));
  return [
    `/** \`${name}\` and what its \`${hierarchy.property}\` tells apart. */\n` +
      `export type ${hierarchy.unionName} = ${[...subtypes, name].join(" | ")};`,
  ];
}

function renderUnion(union: Union, print: (type: TypeRef) => string): string {
  return `${comment(union.doc)}export type ${union.name} = ${print(union.type)};`;
}
