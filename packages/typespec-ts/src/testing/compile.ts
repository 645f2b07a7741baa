import { fileURLToPath } from "node:url";
import { type Diagnostic, getSourceLocation } from "@typespec/compiler";
import {
  createTester,
  type EmitterTesterInstance,
  mockFile,
  type TestEmitterCompileResult,
} from "@typespec/compiler/testing";
import { $onEmit } from "../emitter.js";
import { $lib } from "../lib.js";

const emitterName = "@instance-view/typespec-ts";

/** Runs the emitter from its sources, the way `tsp compile` does, with all files in memory. */
const tester = createTester(fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, ""), {
  libraries: [
    "@azure-tools/typespec-azure-core",
    "@azure-tools/typespec-azure-resource-manager",
    "@azure-tools/typespec-client-generator-core",
    "@typespec/events",
    "@typespec/http",
    "@typespec/openapi",
    "@typespec/rest",
    "@typespec/sse",
    "@typespec/streams",
    "@typespec/versioning",
    "@typespec/xml",
  ],
}).files({
  [`node_modules/${emitterName}/package.json`]: JSON.stringify({ name: emitterName, type: "module", main: "index.js" }),
  [`node_modules/${emitterName}/index.js`]: mockFile.js({ $onEmit, $lib }),
});

export const modelsPackage = "@bakery/models";
export const clientPackage = "@bakery/client";

/** What one run of the emitter leaves behind. */
export interface Emitted {
  /** Text by path: `models/models.ts` for sources, `models/package.json` for the files beside them. */
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Finding[];
}

/** A diagnostic of the compiler or of the emitter, with its place in the spec as it was given. */
export interface Finding {
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  /** Line, counted from 1; none for a diagnostic without a place in the spec. */
  readonly line: number | undefined;
  readonly text: string | undefined;
}

export type TestEmitter = EmitterTesterInstance<TestEmitterCompileResult>;

/** An emitter with a file system of its own, which lasts over several runs. */
export function createEmitter(options: Record<string, string> = {}): Promise<TestEmitter> {
  return tester
    .emit(emitterName, { "models-package": modelsPackage, "client-package": clientPackage, ...options })
    .createInstance();
}

export async function emit(spec: string, options: Record<string, string> = {}): Promise<Emitted> {
  return emitWith(await createEmitter(options), spec);
}

export async function emitWith(emitter: TestEmitter, spec: string): Promise<Emitted> {
  const { code, linesBefore } = complete(spec);
  const [{ outputs }, diagnostics] = await emitter.compileAndDiagnose(code);
  const files = Object.entries(outputs).map(([path, text]) => [path.replace("/src/gen/", "/"), text] as const);
  return {
    files: new Map(files.sort(([a], [b]) => (a < b ? -1 : 1))),
    diagnostics: diagnostics.filter(isOfInterest).map((diagnostic) => findingOf(diagnostic, linesBefore)),
  };
}

/** A spec without imports of its own stands in a service for which everything is imported. */
export function complete(spec: string): { code: string; linesBefore: number } {
  if (/^import /m.test(spec)) return { code: spec, linesBefore: 0 };
  const lines = [
    'import "@typespec/http"; import "@azure-tools/typespec-client-generator-core";',
    "using TypeSpec.Http; using Azure.ClientGenerator.Core;",
    ...(/^@service/m.test(spec) ? [] : ["@service namespace Bakery;"]),
  ];
  return { code: [...lines, spec].join("\n"), linesBefore: lines.length };
}

/** Advice of the libraries on how a spec is written is not. */
const isOfInterest = ({ severity, code }: Diagnostic): boolean => severity === "error" || code.startsWith(emitterName);

function findingOf({ severity, code, message, target }: Diagnostic, linesBefore: number): Finding {
  const location = typeof target === "symbol" ? undefined : getSourceLocation(target);
  if (location === undefined || !location.file.path.endsWith("/main.tsp")) {
    return { severity, code, message, line: undefined, text: location?.file.path.replace(/^.*\//, "") };
  }
  const { line } = location.file.getLineAndCharacterOfPosition(location.pos);
  const text = location.file.text.slice(location.pos, location.end).trim();
  return { severity, code, message, line: line + 1 - linesBefore, text: text.replace(/\s+/g, " ") };
}
