import { minify } from "@swc/core";
import { bundle, type Entries, type Texts } from "./bundle.ts";
import { markPure } from "./mark-pure.ts";

/**
 * Bundles the code of a package, as small as it gets without changing what it does. Code that several entries share
 * stays shared; other packages stay imports.
 *
 * @throws PackError when something cannot be bundled as it is.
 */
export async function bundleCode(entries: Entries): Promise<Texts> {
  const chunks = await bundle(entries, ".js", markPure);
  return new Map(await Promise.all(chunks.map(async (chunk) => [chunk.fileName, await minified(chunk.code)] as const)));
}

async function minified(code: string): Promise<string> {
  // Users read them in a stack, and in what is logged: classes, and functions that are exported. The bundler gives classes to
  // variables of their names, and lists exports at the end.
  const classes = [...code.matchAll(/^var (\w+) = class\b/gm)].flatMap(([, name]) => name ?? []);
  const functions = [...code.matchAll(/^(?:async )?function\*? (\w+)/gm)].flatMap(([, name]) => name ?? []);
  const exported = new Set(/^export \{ (.+) \};$/m.exec(code)?.[1]?.split(/, | as /));
  const result = await minify(code, {
    module: true,
    ecma: 2023,
    compress: { ecma: 2023, passes: 3, toplevel: true, keep_classnames: true },
    mangle: {
      toplevel: true,
      keep_classnames: true,
      reserved: [...classes, ...functions.filter((name) => exported.has(name))],
    },
    // By this comment the bundlers of users know what they may leave out.
    format: { comments: { regex: "@__PURE__" } },
  });
  return result.code;
}
