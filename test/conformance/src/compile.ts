import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { modelsName, packagesFolder, repository } from "./layout.ts";

/**
 * Compiles the packages of these specs with one run of tsc, beside their sources, under settings stricter than our own.
 * Gives the errors by spec; those that are at no spec stand under the empty name.
 */
export async function compileAll(slugs: readonly string[]): Promise<Map<string, string[]>> {
  if (slugs.length === 0) return new Map();
  const models = (slug: string): string => `./${slug}/models/src/gen`;
  const config = {
    extends: relative(packagesFolder, join(repository, "tsconfig.base.json")),
    compilerOptions: {
      composite: false,
      tsBuildInfoFile: null,
      lib: ["es2023", "dom"],
      typeRoots: ["../../node_modules/@types"],
      types: ["node"],
      noUnusedLocals: true,
      noUnusedParameters: true,
      rootDir: ".",
      // A package's `exports` lead to what is only about to be written.
      paths: Object.fromEntries(
        slugs.flatMap((slug) => [
          [modelsName(slug), [`${models(slug)}/index.ts`]],
          [`${modelsName(slug)}/*`, [`${models(slug)}/*.ts`]],
        ]),
      ),
    },
    include: slugs.flatMap((slug) => [`${slug}/models/src/gen`, `${slug}/client/src/gen`]),
  };
  writeFileSync(`${packagesFolder}/package.json`, JSON.stringify({ type: "module" }));
  writeFileSync(`${packagesFolder}/tsconfig.json`, JSON.stringify(config, undefined, 1));
  return bySlug(await tsc(packagesFolder, "."));
}

/** What tsc has to say, a line each; lines that explain the one above belong to it. */
export function tsc(cwd: string, project: string): Promise<string[]> {
  const bin = join(repository, "node_modules/.bin/tsc");
  return new Promise((resolve) => {
    execFile(bin, ["-p", project, "--pretty", "false"], { cwd, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      const text = `${stdout}${stderr}`.trim();
      if (error === null && text === "") resolve([]);
      else resolve((text || String(error)).split(/\n(?!\s)/));
    });
  });
}

function bySlug(errors: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const error of errors) {
    const slug = /^([\w-]+)\/(?:models|client)\//.exec(error)?.[1] ?? "";
    found.set(slug, [...(found.get(slug) ?? []), error]);
  }
  return found;
}
