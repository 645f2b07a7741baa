import { readFile } from "node:fs/promises";

/** What the comments of a program say that it prints: `console.log(verdict); // degraded`. */
export async function promisedBy(file: string): Promise<string[]> {
  const program = await readFile(file, "utf8");
  return [...program.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm)].map((match) => match[1] ?? "");
}
