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
  const chunks = await bundle(entries, ".d.ts", dts({ dtsOnly: true, generator: "oxc", tsconfig: false }), {
    minifyInternalExports: false,
    codeSplitting: { groups: [{ name: "types", minShareCount: 2 }] },
  });
  return new Map(chunks.map(({ fileName, code }) => [fileName, compactTypes(code)]));
}
