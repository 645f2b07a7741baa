import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { autorestCommand } from "../../../peers/src/support/autorest.ts";
import { runNode } from "./processes.ts";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Specs and outputs stand here, from where the libraries of TypeSpec are found. */
const work = path("../../.out");
/** The same for the generator that asks for an older TypeSpec. */
const olderWork = path("../../http-client-js/.out");

export const emitters = { ours: path("../../../../packages/typespec-ts"), tcgcOnly: path("tcgc-only") };

/** Writes a spec where it can be compiled, by the TypeSpec of today or by the older one. */
export function writeSpec(text: string, older = false): string {
  const file = join(older ? olderWork : work, "spec/main.tsp");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** An empty folder for what a generator writes. */
export function emptyOutput(older = false): string {
  const folder = join(older ? olderWork : work, "output");
  rmSync(folder, { recursive: true, force: true });
  return folder;
}

export function removeWork(): void {
  for (const folder of [work, olderWork]) rmSync(folder, { recursive: true, force: true });
}

/** Milliseconds of `tsp compile` with one emitter; of the older TypeSpec, with its own compiler. */
export async function tspCompile(entry: string, emitter: string, older = false): Promise<number> {
  const folder = emptyOutput(older);
  const cli = path(`../../${older ? "http-client-js/" : ""}node_modules/@typespec/compiler/cmd/tsp.js`);
  const options =
    emitter === emitters.ours
      ? [
          "models-package=@bakery/models",
          "client-package=@bakery/client",
          `models-dir=${folder}/models`,
          `client-dir=${folder}/client`,
        ]
      : [];
  return runNode([
    cli,
    "compile",
    entry,
    `--emit=${emitter}`,
    `--output-dir=${folder}`,
    ...options.map((option) => `--option=@instance-view/typespec-ts.${option}`),
  ]);
}

/** Milliseconds of AutoRest's generator for TypeScript on an OpenAPI file. */
export async function autorest(openapi: string): Promise<number> {
  const { args, env } = autorestCommand(openapi, emptyOutput());
  return runNode(args, env);
}
