import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compile, type Diagnostic, formatDiagnostic, NodeHost, type Program } from "@typespec/compiler";
import { graphOf } from "./graph/graph.ts";
import { clientName, folderOf, modelsName, packagesFolder, repository } from "./layout.ts";
import { type SuiteSpec, slug } from "./specs.ts";

const emitter = "@instance-view/typespec-ts";

/** Runs the emitter by its public entry, and writes down beside its output what the driver has to know of the spec. */
export async function emit(spec: SuiteSpec): Promise<string[]> {
  const name = slug(spec);
  const folder = folderOf(name);
  rmSync(folder, { recursive: true, force: true });
  const program = await compile(NodeHost, spec.entry, {
    emit: [join(repository, "packages/typespec-ts")],
    outputDir: folder,
    options: {
      [emitter]: {
        "models-package": modelsName(name),
        "models-dir": `${folder}/models`,
        "client-package": clientName(name),
        "client-dir": `${folder}/client`,
        ...(spec.apiVersion === undefined ? {} : { "api-version": spec.apiVersion }),
      },
    },
  });
  const errors = errorsOf(program);
  if (errors.length > 0) return errors;
  for (const [kind, npmName] of [
    ["models", modelsName(name)],
    ["client", clientName(name)],
  ] as const) {
    // The compiler puts its output beside the sources; this makes it the packages' `dist`.
    symlinkSync("src/gen", `${folder}/${kind}/dist`);
    link(`${folder}/${kind}`, `${packagesFolder}/node_modules/${npmName}`);
  }
  writeFileSync(`${folder}/graph.json`, JSON.stringify(await graphOf(program, spec.apiVersion), undefined, 1));
  return [];
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  symlinkSync(target, path);
}

const errorsOf = (program: Program): string[] => [
  ...new Set(program.diagnostics.filter(({ severity }) => severity === "error").map(describe)),
];

/** Without the part of the path that differs from clone to clone. */
const describe = (diagnostic: Diagnostic): string => formatDiagnostic(diagnostic).replace(/^.*\/specs\//, "");
