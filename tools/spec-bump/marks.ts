import { readSpecFiles } from "./spec-files.ts";

/** A place in the spec that waits for a person. */
export interface Mark {
  /** Path below the project's folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What is to be done there. */
  readonly text: string;
}

/** The places in a spec that wait for a person, by file and line. */
export async function findMarks(specDir: string): Promise<readonly Mark[]> {
  const files = await readSpecFiles(specDir);
  return files.flatMap(({ path, text }) => {
    const lines = text.split("\n").map((line) => line.trim());
    return lines.flatMap((line, index) =>
      line.includes("SPEC-TODO") ? [{ file: path, line: index + 1, text: tell(line, lines.slice(index + 1)) }] : [],
    );
  });
}

/** Documentation lines are all the same, so the declaration that waits for them is named. */
function tell(line: string, below: readonly string[]): string {
  if (line.startsWith("//")) return line.replace(/^\/\/ /, "");
  const declaration = below.find((candidate) => !/^(?:$|[@#*]|\/[/*])/.test(candidate)) ?? "";
  return `SPEC-TODO: document ${declaration.replace(/ \{$/, "").replace(/[;,]$/, "")}`;
}
