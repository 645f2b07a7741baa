/**
 * `pnpm spec:check FILE`: compares the OpenAPI that our TypeSpec emits with an official OpenAPI 2.0 file of the same
 * api-version. Exit codes: 0 no difference, 1 differences, 2 no comparison (the reason and its code are on stderr).
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compareOpenApi } from "./compare.ts";
import { formatDifference } from "./difference.ts";
import { readOpenApi } from "./read-openapi.ts";
import { SpecCheckError } from "./spec-check-error.ts";

const EMITTED = new URL("../../specs/compute/openapi/", import.meta.url);

try {
  process.exitCode = await check(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SpecCheckError)) throw error;
  process.stderr.write(`spec:check: ${error.message} (${error.code})\n`);
  process.exitCode = 2;
}

async function check([file, ...others]: readonly string[]): Promise<number> {
  if (file === undefined || others.length > 0) {
    throw new SpecCheckError("usage", "Give the path of one official OpenAPI file: pnpm spec:check FILE.");
  }
  const official = await readOpenApi(file);
  const emitted = fileURLToPath(new URL(`${official.version}.json`, EMITTED));
  if (!existsSync(emitted)) {
    const advice = "add that version to specs/compute/main.tsp and run pnpm generate.";
    throw new SpecCheckError("no-emitted-openapi", `Our spec has no api-version ${official.version}: ${advice}`);
  }
  const { differences, notes } = compareOpenApi(official.document, (await readOpenApi(emitted)).document);
  const lines = [
    ...notes.map((note) => `note: ${note}`),
    ...differences.map(formatDifference),
    differences.length === 1 ? "1 difference" : `${differences.length} differences`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  return differences.length === 0 ? 0 : 1;
}
