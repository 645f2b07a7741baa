import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Calls } from "./call.ts";

/** The file with the calls that are written by hand for a folder. */
export const callsFile = (slug: string): string => fileURLToPath(new URL(`./calls/${slug}.ts`, import.meta.url));

/** The calls that are written by hand for a folder; they stand in for what the driver would do. */
export async function handWritten(slug: string): Promise<Calls> {
  if (!existsSync(callsFile(slug))) return {};
  const { calls } = (await import(`./calls/${slug}.ts`)) as { calls: Calls };
  return calls;
}
