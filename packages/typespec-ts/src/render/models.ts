import { laterThan, sinceOf } from "../model/history.js";
import { bagOf, referenceName, replacedNames } from "../model/lookup.js";
import type { EventType, Model, Package, Property, Tag, TypeRef, Union } from "../model/plain.js";
import { specifier } from "./client-names.js";
import { block, lineWidth, printUnion } from "./code.js";
import { Imports, type SourceFile, sourceFile } from "./source-file.js";
import { supportFile } from "./support-files.js";
import { comment, key, quote, withDefault, withSince } from "./text.js";
import { printType, typesOf, type UseType } from "./types.js";

/** The file of interfaces and union types. */
export function renderModels(pkg: Package, header: string): SourceFile {
  const imports = new Imports();
  const use: UseType = (name, kind) => {
    if (kind === "support") return imports.type(specifier("models.ts", supportFile(name)), name);
    return kind === "enum" ? imports.type("./known-values.js", name) : name;
  };
  const unions = pkg.unions.filter((union) => union.declared);
  const sections = [
    ...pkg.models.map((model) => renderModel(model, pkg, use)),
    ...pkg.models.flatMap((model) => renderHierarchy(model, pkg)),
    ...unions.map(
      (union) =>
        `${comment(withSince(union.doc, union.since))}${printUnion(`export type ${union.name} =`, unionTypes(union, use))};`,
    ),
  ];
  return sourceFile("models.ts", header, imports, sections);
}

function unionTypes({ name, variants, events, tag }: Union, use: UseType): string[] {
  if (events !== undefined) return events.flatMap((event) => eventType(event, use));
  if (tag !== undefined) return variants.map((variant, i) => taggedType(variant, tag, i, use));
  return typesOf({ kind: "oneOf", name, variants }, use, true);
}

/** What a stream gives for an event; nothing for a mark at its end. */
function eventType({ name, data }: EventType, use: UseType): string[] {
  return "mark" in data ? [] : [`{ event: ${quote(name)}; data: ${printType(data.type, use)} }`];
}

/** A variant with its name, so that TypeScript tells it apart as well. */
function taggedType(variant: TypeRef, { property, envelope, names }: Tag, i: number, use: UseType): string {
  const name = `${key(property)}: ${quote(names[i] ?? "")}`;
  const type = printType(variant, use, true);
  return envelope === undefined ? `({ ${name} } & ${type})` : `{ ${name}; ${key(envelope)}: ${type} }`;
}

function renderModel(model: Model, pkg: Package, use: UseType): string {
  const members = model.properties.map((property) => renderProperty(property, model, use));
  const bag = model.additional === undefined ? undefined : bagOf(model, pkg);
  if (bag !== undefined) {
    members.push(`  /** Further properties. */\n  ${bag.name}?: Record<string, ${printType(bag.value, use)}>;\n`);
  }
  const bases = model.base === undefined ? [] : [baseType(model, model.base, pkg)];
  return `${comment(withSince(model.doc, sinceOf(model.history)))}${block(interfaceHead(model.name, bases), members)}`;
}

/** The base, without what the model replaces. */
function baseType(model: Model, base: string, pkg: Package): string {
  const names = replacedNames(model, pkg).map(quote);
  return names.length === 0 ? base : `Omit<${base}, ${names.join(" | ")}>`;
}

/** The first line of an interface. */
export function interfaceHead(name: string, bases: readonly string[]): string {
  const head = `export interface ${name}`;
  if (bases.length === 0) return head;
  const tail = `extends ${bases.join(", ")}`;
  return `${head} ${tail} {`.length <= lineWidth ? `${head} ${tail}` : `${head}\n  ${tail}`;
}

function renderProperty(property: Property, model: Model, use: UseType): string {
  const since = laterThan(model.history, property.history);
  const doc = withSince(withDefault(property.doc, property.defaultValue), since);
  const name = `${property.readOnly ? "readonly " : ""}${key(property.name)}${property.optional ? "?" : ""}:`;
  return `${comment(doc, "  ")}  ${printUnion(name, typesOf(property.type, use), "  ")};\n`;
}

function renderHierarchy({ name, hierarchy }: Model, pkg: Package): string[] {
  if (hierarchy === undefined) return [];
  const subtypes = new Set(hierarchy.subtypes.map((subtype) => referenceName(pkg, subtype.model)));
  return [
    comment(`\`${name}\` and what its \`${hierarchy.property}\` tells apart.`) +
      `${printUnion(`export type ${hierarchy.unionName} =`, [...subtypes, name])};`,
  ];
}
