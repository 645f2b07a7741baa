import { cp, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type CompilerHost, compile, NodeHost } from "@typespec/compiler";
import type { JsonObject } from "../spec-check/json.ts";

const compute: string = fileURLToPath(new URL("../../specs/compute", import.meta.url));
const autorest = "@azure-tools/typespec-autorest";

/** A spec in a folder of its own, which goes with the end of the block: a copy of specs/compute, or the given text. */
export async function makeSpec(main?: string): Promise<AsyncDisposable & { readonly dir: string }> {
  const dir = await mkdtemp(join(tmpdir(), "spec-bump-"));
  const isInput = (path: string): boolean => !["node_modules", "openapi", "tspconfig.yaml"].includes(basename(path));
  if (main === undefined) await cp(compute, dir, { recursive: true, filter: isInput });
  else await writeFile(join(dir, "main.tsp"), main);
  await symlink(join(compute, "node_modules"), join(dir, "node_modules"));
  return { dir, [Symbol.asyncDispose]: () => rm(dir, { recursive: true }) };
}

/** The OpenAPI document that the real emitter writes for an api-version of a spec. Any diagnostic is an error. */
export async function emitOpenApi(dir: string, version: string): Promise<JsonObject> {
  const written = new Map<string, string>();
  const host: CompilerHost = {
    ...NodeHost,
    async writeFile(path, content) {
      written.set(basename(path), content);
    },
    async mkdirp(path) {
      return path;
    },
  };
  // As in the tspconfig.yaml of specs/compute.
  const options = {
    version,
    "output-file": "{version}.json",
    "skip-example-copying": true,
    "omit-unreachable-types": true,
  };
  const program = await compile(host, join(dir, "main.tsp"), {
    emit: [autorest],
    options: { [autorest]: { ...options, "emitter-output-dir": join(dir, "openapi") } },
  });
  const messages = program.diagnostics.map(({ code, message }) => `${code}: ${message}`);
  if (messages.length > 0) throw new Error(messages.join("\n"));
  return JSON.parse(written.get(`${version}.json`) ?? "null") as JsonObject;
}
