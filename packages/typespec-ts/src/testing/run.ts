import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { clientPackage, emit, modelsPackage } from "./compile.js";

type Module = Record<string, (...args: never[]) => unknown>;

/** Emitted packages that can be imported: the real code, run by Node. */
export interface Running {
  readonly codecs: Module;
  /** Empty if nothing travels as XML. */
  readonly xmlCodecs: Module;
  readonly client: Module;
  /** The functions of a group. */
  group(name: string): Promise<Module>;
  remove(): Promise<void>;
}

/** Emits a spec and loads what came of it. */
export async function run(spec: string): Promise<Running> {
  const { files, diagnostics } = await emit(spec);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  const folder = await mkdtemp(join(tmpdir(), "typespec-ts-"));
  const modules = join(folder, "node_modules");
  const packages = { models: join(modules, modelsPackage), client: join(modules, clientPackage) };
  for (const [file, text] of files) {
    const [top = "", ...rest] = file.split("/");
    if (!file.endsWith(".ts")) continue;
    const target = join(packages[top as keyof typeof packages], ...rest).replace(/ts$/, "js");
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, stripTypeScriptTypes(text));
  }
  for (const path of Object.values(packages)) await writeFile(join(path, "package.json"), manifest);
  const runtime = fileURLToPath(new URL("../../../runtime", import.meta.url));
  await mkdir(join(modules, "@instance-view"));
  await symlink(runtime, join(modules, "@instance-view/runtime"));
  const load = (path: string): Promise<Module> => import(/* @vite-ignore */ pathToFileURL(path).href);
  return {
    codecs: await load(join(packages.models, "codecs.js")),
    xmlCodecs: files.has("models/xml-codecs.ts") ? await load(join(packages.models, "xml-codecs.js")) : {},
    client: await load(join(packages.client, "index.js")),
    group: (name) => load(join(packages.client, `operations/${name}.js`)),
    remove: () => rm(folder, { recursive: true }),
  };
}

const manifest = JSON.stringify({ type: "module", exports: { ".": "./index.js", "./*": "./*.js" } });
