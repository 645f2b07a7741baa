import type { Enum, Package } from "../model/plain.js";
import { block, printUnion } from "./code.js";
import { Imports, type SourceFile, sourceFile } from "./source-file.js";
import { comment, key, literal, withSince } from "./text.js";

/** The file of enums: a const object of the known values, and the type. */
export function renderKnownValues(pkg: Package, header: string): SourceFile {
  return sourceFile("known-values.ts", header, new Imports(), pkg.enums.flatMap(renderEnum));
}

function renderEnum(type: Enum): string[] {
  const members = type.members.map(
    (member) =>
      `${comment(withSince(member.doc, member.since), "  ")}  ${key(member.name)}: ${literal(member.value)},\n`,
  );
  // The tail keeps the known values in autocompletion while any other value passes.
  const tail = type.open ? [type.valueType === "number" ? "(number & {})" : "(string & {})"] : [];
  const values = [...new Set(type.members.map((member) => literal(member.value))), ...tail];
  return [
    `${comment(`Known values of {@link ${type.name}}.`)}${block(`export const ${type.knownName} =`, members)} as const;`,
    `${comment(withSince(type.doc, type.since))}${printUnion(`export type ${type.name} =`, values.length === 0 ? ["never"] : values)};`,
  ];
}
