import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { formatTypeSpec } from "@typespec/compiler";
import { BumpError } from "./bump-error.ts";
import type { Plan } from "./changes.ts";
import { applyEdits } from "./edits.ts";
import { findMarks, type Mark } from "./marks.ts";
import { readSpecFiles } from "./spec-files.ts";
import { editsOfAddition } from "./write-addition.ts";
import { editsOfDecision } from "./write-decision.ts";

export type { Mark } from "./marks.ts";

/**
 * Writes into a spec what a plan adds to it, and a marked comment wherever a person has to write the rest. What is there
 * already is left as it is.
 *
 * @param specDir - The folder of the TypeSpec project.
 * @returns the marks that the spec then has: what is left to a person.
 * @throws BumpError `inexpressible`, `no-declaration` or `name-taken`; nothing has been written then.
 */
export async function writeChanges(specDir: string, plan: Plan): Promise<readonly Mark[]> {
  if (plan.inexpressible.length > 0) {
    const list = plan.inexpressible.map((text) => `\n  ${text}`).join("");
    throw new BumpError(
      "inexpressible",
      `TypeSpec cannot say this. Give a copy of the official file that says what the spec shall say instead:${list}`,
    );
  }
  const files = await readSpecFiles(specDir);
  const edits = [
    ...plan.additions.flatMap((addition) => editsOfAddition(files, plan, addition)),
    ...plan.byHand.flatMap((decision) => editsOfDecision(files, plan.version, decision)),
  ];
  // All texts are made before the first is written, so that a failure leaves the spec as it was.
  const written = await Promise.all(
    files
      .map((file) => ({ file, own: edits.filter((edit) => edit.file === file) }))
      .filter(({ own }) => own.length > 0)
      .map(async ({ file, own }) => ({ path: file.path, text: await formatTypeSpec(applyEdits(file.text, own)) })),
  );
  for (const { path, text } of written) await writeFile(join(specDir, path), text);
  return findMarks(specDir);
}
