import type { Plugin } from "rolldown";
import { dts } from "rolldown-plugin-dts";
import { bundle, type Entries, type Texts } from "./bundle.ts";
import { compactTypes } from "./compact-types.ts";

/**
 * Rolls up the declarations that can be seen through the entries of a package, with their documentation. What several
 * entries share is in one file.
 *
 * @throws PackError when something cannot be rolled up as it is.
 */
export async function bundleTypes(entries: Entries): Promise<Texts> {
  // Nothing is generated, as `dist` has declarations: this generator asks for no compiler.
  const plugin = dts({ dtsOnly: true, generator: "oxc", tsconfig: false });
  const forPeople = await bundle(new Map([...entries].filter(([path]) => !isForGeneratedCode(path))), ".d.ts", plugin);
  const documented = new Set(forPeople.flatMap(({ moduleIds }) => moduleIds));
  const chunks = await bundle(entries, ".d.ts", [undocument((file) => !documented.has(file)), plugin], {
    minifyInternalExports: false,
    codeSplitting: { groups: [{ name: "types", minShareCount: 2 }] },
  });
  return new Map(chunks.map(({ fileName, code }) => [fileName, compactTypes(code)]));
}

/** Entries that nobody imports by hand: `codegen.d.ts`, and those in its folder. */
const isForGeneratedCode = (path: string): boolean => /^codegen\b/.test(path);

/** Takes the comments out of declarations: a third of what the entries for generated code would weigh. */
const undocument = (concerns: (file: string) => boolean): Plugin => ({
  name: "undocument",
  transform: (code, file) => (concerns(file) ? code.replace(/\/\*\*.*?\*\//gs, "") : undefined),
});
