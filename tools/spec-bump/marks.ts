import { readSpecFiles } from "./spec-files.ts";

/** A place in the spec that waits for a person. */
export interface Mark {
  /** Path below the project's folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** The places in a spec that wait for a person, by file and line. */
export async function findMarks(specDir: string): Promise<readonly Mark[]> {
  const files = await readSpecFiles(specDir);
  return files.flatMap(({ path, text }) =>
    text
      .split("\n")
      .flatMap((line, index) =>
        line.includes("SPEC-TODO") ? [{ file: path, line: index + 1, text: line.trim() }] : [],
      ),
  );
}
