import type { PackageNames } from "./client-names.js";
import { runtime } from "./client-names.js";
import type { SourceFile } from "./source-file.js";

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

interface PackageFiles {
  readonly name: string;
  readonly description: string;
  /** Files that can be imported, by their subpaths. */
  readonly exports: Readonly<Record<string, string>>;
  readonly dependencies: Record<string, string>;
  /** Types that those of the dependencies name. */
  readonly types: readonly string[];
  /** Folders of the packages that have to be built first, from this one. */
  readonly references: readonly string[];
}

/** What a package needs beside its sources. Written once: from then on the files belong to whoever keeps the package. */
function packageFiles({ name, description, exports, dependencies, types, references }: PackageFiles): SourceFile[] {
  const entry = (file: string): object => ({ types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` });
  const manifest = {
    name,
    version: "0.1.0",
    description,
    type: "module",
    sideEffects: false,
    engines: { node: ">=22.13" },
    files: ["dist", "!dist/.tsbuildinfo"],
    exports: {
      ...Object.fromEntries(Object.entries(exports).map(([subpath, file]) => [subpath, entry(file)])),
      "./package.json": "./package.json",
    },
    scripts: { build: "tsc -b" },
    ...(Object.keys(dependencies).length === 0 ? {} : { dependencies }),
    ...(types.length === 0
      ? {}
      : { devDependencies: Object.fromEntries(types.map((type) => [`@types/${type}`, "*"])) }),
  };
  const tsconfig = {
    compilerOptions: {
      target: "es2023",
      module: "nodenext",
      lib: ["es2023", "dom"],
      types,
      strict: true,
      exactOptionalPropertyTypes: true,
      verbatimModuleSyntax: true,
      composite: true,
      stripInternal: true,
      rootDir: "src/gen",
      outDir: "dist",
      tsBuildInfoFile: "dist/.tsbuildinfo",
    },
    include: ["src/gen"],
    ...(references.length === 0 ? {} : { references: references.map((path) => ({ path })) }),
  };
  return [
    { path: "package.json", content: json(manifest) },
    { path: "tsconfig.json", content: json(tsconfig) },
    { path: "README.md", content: `# ${name}\n\n${description}.\n` },
  ];
}

/** `subpaths` are those beside the index and the codecs. */
export function modelsPackageFiles(
  { models }: PackageNames,
  service: string,
  subpaths: readonly string[],
): SourceFile[] {
  return packageFiles({
    name: models,
    description: `Types, known values and codecs of ${service}`,
    exports: {
      ".": "index",
      "./codecs": "codecs",
      ...Object.fromEntries(subpaths.map((file) => [`./${file}`, file])),
    },
    dependencies: {},
    types: [],
    references: [],
  });
}

export function clientPackageFiles(
  { models, client }: PackageNames,
  service: string,
  emitterVersion: string,
  hasCredentials: boolean,
  groupExports: Readonly<Record<string, string>>,
  modelsFolder: string,
): SourceFile[] {
  return packageFiles({
    name: client,
    description: `Client of ${service}`,
    exports: { ".": "index", ...groupExports },
    dependencies: {
      ...(hasCredentials ? { "@azure/core-auth": "^1.11.0" } : {}),
      [models]: "*",
      [runtime]: emitterVersion,
    },
    types: ["node"],
    references: [modelsFolder],
  });
}
