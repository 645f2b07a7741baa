import { dirname, relative } from "node:path/posix";
import { type Node, SyntaxKind } from "@typespec/compiler/ast";
import { BumpError } from "./bump-error.ts";
import { type Addition, type Plan, versioned } from "./changes.ts";
import { type Edit, editsOfImport, editsOfLibrary } from "./edits.ts";
import { type Declared, findDeclaration, findMember, isContainer, membersOf, type SpecFile } from "./spec-files.ts";

/**
 * What writes an addition into the files of a spec; nothing where it has been written already.
 *
 * @throws BumpError `no-declaration` where the spec has no place for it, `name-taken` where it has another thing of
 * that name.
 */
export function editsOfAddition(files: readonly SpecFile[], plan: Plan, addition: Addition): readonly Edit[] {
  const owner = findOwner(files, plan, addition);
  const { file, node } = owner;
  const present = addition.place === "into" ? findIn(owner, addition.name) : findDeclaration(files, addition.name);
  if (present !== undefined) {
    if (textOf(present).includes(versioned("added", plan.version))) return [];
    const where = `${present.file.path} (${firstLine(present)})`;
    throw new BumpError(
      "name-taken",
      `${plan.version} brings ${addition.name}, and ${where} has another thing of that name: write it by hand, with ${versioned("added", plan.version)}, and run the command again.`,
    );
  }
  const neighbours = addition.uses.flatMap((name) => findPlace(files, plan, name)?.file ?? []);
  return [
    ...addition.libraries.flatMap((library) => editsOfLibrary(file, library)),
    ...neighbours.filter((other) => other !== file).flatMap((other) => editsOfImport(file, pathFrom(file, other))),
    ...(addition.place === "into"
      ? editsInto(owner, addition.text)
      : [{ file, position: node.end, text: `\n\n${addition.text}\n` }]),
  ];
}

/** The declaration that an addition goes into or after; types that are new themselves lead on to theirs. */
function findOwner(files: readonly SpecFile[], plan: Plan, { declaration, name }: Addition): Declared {
  const owner = findPlace(files, plan, declaration);
  if (owner !== undefined) return owner;
  throw new BumpError(
    "no-declaration",
    `The spec declares no ${declaration}, so ${name} has no place: write it by hand, with ${versioned("added", plan.version)}, and run the command again.`,
  );
}

function findPlace(files: readonly SpecFile[], plan: Plan, name: string): Declared | undefined {
  const brought = plan.additions.find((addition) => addition.place === "after" && addition.name === name);
  return findDeclaration(files, name) ?? (brought && findPlace(files, plan, brought.declaration));
}

function findIn({ file, node }: Declared, name: string): Declared | undefined {
  const member = isContainer(node) ? findMember(node, name) : undefined;
  return member && { file, node: member };
}

/** A text before the closing brace of a declaration, with a separator after its last member where that has none. */
function editsInto({ file, node }: Declared, text: string): readonly Edit[] {
  const last = isContainer(node) ? membersOf(node).at(-1) : undefined;
  const isSeparated = last === undefined || /^\s*[;,]/.test(file.text.slice(last.end));
  const separator = node.kind === SyntaxKind.ModelStatement ? ";" : ",";
  // `model A is B;` has no braces yet.
  if (file.text[node.end - 1] !== "}") return [{ file, position: node.end - 1, text: ` {\n${text}\n}` }];
  return [
    ...(isSeparated ? [] : [{ file, position: last.end, text: separator }]),
    { file, position: node.end - 1, text: `\n\n${text}\n` },
  ];
}

function textOf({ file, node }: Declared): string {
  return file.text.slice(node.pos, node.end);
}

const firstLine = (declared: Declared<Node>): string =>
  `line ${declared.file.text.slice(0, declared.node.pos).split("\n").length}`;

function pathFrom(file: SpecFile, other: SpecFile): string {
  const path = relative(dirname(file.path), other.path);
  return path.startsWith(".") ? path : `./${path}`;
}
