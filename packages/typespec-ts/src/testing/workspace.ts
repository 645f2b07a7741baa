import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Emitted } from "./compile.js";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const runtime = path("../../../runtime/");

/** A temporary folder in which the outputs of several specs stand side by side. */
export class Workspace {
  readonly #paths: Record<string, string[]> = {
    "@instance-view/runtime": [join(runtime, "dist/index.d.ts")],
    "@instance-view/runtime/codegen": [join(runtime, "dist/codegen.d.ts")],
    "@instance-view/runtime/codegen/*": [join(runtime, "dist/codegen/*.d.ts")],
    "@azure/core-auth": [join(runtime, "node_modules/@azure/core-auth/dist/esm/index.d.ts")],
  };

  readonly folder: string;
  #size = 0;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(): Promise<Workspace> {
    return new Workspace(await mkdtemp(join(tmpdir(), "typespec-ts-")));
  }

  /** How many specs there are. */
  get size(): number {
    return this.#size;
  }

  /** Writes the sources of both packages, under npm names of their own that are as long as the usual ones. */
  async write({ files }: Pick<Emitted, "files">): Promise<void> {
    if (files.size === 0) return;
    const name = `b${String(++this.#size).padStart(5, "0")}`;
    this.#paths[`@${name}/models`] = [`./${name}/models/index.ts`];
    for (const file of ["codecs", "xml-codecs", "api-versions"])
      this.#paths[`@${name}/models/${file}`] = [`./${name}/models/${file}.ts`];
    this.#paths[`@${name}/client`] = [`./${name}/client/index.ts`];
    this.#paths[`@${name}/client/api/*`] = [`./${name}/client/operations/*.ts`];
    for (const [file, text] of files) {
      if (!file.endsWith(".ts")) continue;
      const target = join(this.folder, name, file);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, text.replaceAll("@bakery/", `@${name}/`));
    }
  }

  /** What the compiler of TypeScript finds, under the settings that this repository has for its own code. */
  async typeCheck(compilerOptions: object = { noEmit: true }): Promise<string> {
    const typeRoots = [path("../../node_modules/@types")];
    await this.#writeJson("package.json", { type: "module" });
    await this.#writeJson("tsconfig.json", {
      extends: path("../../../../tsconfig.base.json"),
      compilerOptions: {
        composite: false,
        lib: ["es2023", "dom"],
        typeRoots,
        types: ["node"],
        noUnusedLocals: true,
        noUnusedParameters: true,
        paths: this.#paths,
        rootDir: ".",
        ...compilerOptions,
      },
      include: ["*/models", "*/client"],
    });
    return run("tsc", ["-p", ".", "--pretty", "false"], this.folder);
  }

  /** What the formatter would change. */
  async formatCheck(): Promise<string> {
    await this.#writeJson("biome.json", {
      root: true,
      formatter: { indentStyle: "space", indentWidth: 2, lineWidth: 120 },
      linter: { enabled: false },
      assist: { enabled: false },
    });
    const folders = (await readdir(this.folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
    return run(
      "biome",
      ["format", "--max-diagnostics=20", "--colors=off", ...folders.map(({ name }) => name)],
      this.folder,
    );
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }

  async #writeJson(name: string, content: unknown): Promise<void> {
    await writeFile(join(this.folder, name), JSON.stringify(content));
  }
}

/** Runs a tool of this repository; the empty text if it finds nothing. */
function run(tool: string, args: readonly string[], cwd: string): Promise<string> {
  const file = path(`../../../../node_modules/.bin/${tool}`);
  return new Promise((resolve) => {
    execFile(file, args, { cwd, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      resolve(error === null ? "" : `${stdout}${stderr}` || String(error));
    });
  });
}
