import type { Decision, Place } from "./changes.ts";
import { versionName } from "./changes.ts";
import type { Edit } from "./edits.ts";
import { type Declared, findDeclaration, findMember, isContainer, type SpecFile } from "./spec-files.ts";

/** What puts a marked comment above the declaration that a decision is about; nothing where it stands already. */
export function editsOfDecision(
  files: readonly SpecFile[],
  version: string,
  { place, text }: Decision,
): readonly Edit[] {
  const comment = `// SPEC-TODO(${version}): ${text}`;
  if (files.some((file) => file.text.includes(comment))) return [];
  const declared = findPlace(files, place) ?? findMemberOf(files, "Versions", versionName(version));
  return declared ? [{ file: declared.file, position: declared.node.pos, text: `${comment}\n` }] : [];
}

/** As near as can be: what is known by another name in TypeSpec, or not yet there, leads to what holds it. */
function findPlace(files: readonly SpecFile[], { type, property, operationId }: Place): Declared | undefined {
  if (type !== undefined) return findMemberOf(files, type, property ?? "") ?? findDeclaration(files, type);
  const [group = "", operation = ""] = operationId?.split("_") ?? [];
  const name = operation.charAt(0).toLowerCase() + operation.slice(1);
  return findMemberOf(files, group, name) ?? findDeclaration(files, group);
}

function findMemberOf(files: readonly SpecFile[], container: string, name: string): Declared | undefined {
  const declared = findDeclaration(files, container);
  const member = declared && isContainer(declared.node) ? findMember(declared.node, name) : undefined;
  return declared && member && { file: declared.file, node: member };
}
