import type { Enum, Package } from "../model/plain.js";
import { Imports, type SourceFile, sourceFile } from "./source-file.js";
import { comment, key, quote } from "./text.js";

/** The file of enums: a const object of the known values, and the type. */
export function renderKnownValues(pkg: Package, header: string): SourceFile {
  return sourceFile("known-values.ts", header, new Imports(), pkg.enums.map(renderEnum));
}

function renderEnum(type: Enum): string {
  const literal = (value: string | number): string => (typeof value === "string" ? quote(value) : String(value));
  const members = type.members.map(
    (member) => `${comment(member.doc, "  ")}  ${key(member.name)}: ${literal(member.value)},\n`,
  );
  const values = type.members.map((member) => literal(member.value));
  // The tail keeps the known values in autocompletion while any other value passes.
  const tail = type.open ? [type.valueType === "number" ? "(number & {})" : "(string & {})"] : [];
  const union = [...values, ...tail];
  return [
    `/** Known values of {@link ${type.name}}. */`,
    `export const Known${type.name} = {\n${members.join("")}} as const;\n`,
    `${comment(type.doc)}export type ${type.name} = ${union.length === 0 ? "never" : union.join(" | ")};`,
  ].join("\n");
}
