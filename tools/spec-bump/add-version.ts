import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { formatTypeSpec } from "@typespec/compiler";
import { type EnumMemberNode, SyntaxKind } from "@typespec/compiler/ast";
import { BumpError } from "./bump-error.ts";
import { versionName } from "./changes.ts";
import { applyEdits } from "./edits.ts";
import { findDeclaration, readSpecFiles } from "./spec-files.ts";

/**
 * Adds an api-version to the `Versions` enum of a spec, in the order of dates. One that is there already stays as it is.
 *
 * @param specDir - The folder of the TypeSpec project.
 * @param version - As in `2026-07-01`.
 * @throws BumpError `no-declaration` where the spec has no such enum.
 */
export async function addVersion(specDir: string, version: string): Promise<void> {
  const declared = findDeclaration(await readSpecFiles(specDir), "Versions");
  if (declared?.node.kind !== SyntaxKind.EnumStatement) {
    throw new BumpError(
      "no-declaration",
      `The TypeSpec files in ${specDir} have no enum Versions: declare one, with the api-versions as its values.`,
    );
  }
  const { file, node } = declared;
  const members = node.members.filter((member) => member.kind === SyntaxKind.EnumMember);
  if (members.some((member) => valueOfMember(member) === version)) return;
  const next = members.find((member) => valueOfMember(member) > version);
  const position = next === undefined ? node.end - 1 : next.pos;
  const last = node.members.at(-1);
  const isSeparated = last === undefined || /^\s*,/.test(file.text.slice(last.end));
  const text = `/** Api-version ${version}. */\n${versionName(version)}: ${JSON.stringify(version)},`;
  const edits = [
    ...(isSeparated ? [] : [{ file, position: last.end, text: "," }]),
    { file, position, text: `\n\n${text}\n\n` },
  ];
  await writeFile(join(specDir, file.path), await formatTypeSpec(applyEdits(file.text, edits)));
}

function valueOfMember({ id, value }: EnumMemberNode): string {
  return value?.kind === SyntaxKind.StringLiteral ? value.value : id.sv;
}
