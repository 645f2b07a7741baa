import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import type { Size } from "./programs.ts";

/** What a program came to. */
export interface Bundle extends Size {
  readonly text: string;
  /** Files of which something is left. */
  readonly files: readonly string[];
}

/** Bundles a program of `programs/` for Node, minified, with packages that were unpacked into a folder. */
export async function bundle(name: string, packed: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(import.meta.dirname, `../programs/${name}.ts`)],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    write: false,
    metafile: true,
    outdir: "out",
    plugins: [fromFolder(packed)],
  });
  const [output] = Object.values(metafile.outputs);
  const inputs = Object.entries(output?.inputs ?? {});
  const contents = outputFiles[0]?.contents ?? new Uint8Array();
  return {
    minified: contents.length,
    gzip: contents.length === 0 ? 0 : gzipSync(contents, { level: 9 }).length,
    text: outputFiles[0]?.text ?? "",
    files: inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file),
  };
}

/** Takes our packages from a folder instead of the workspace. */
const fromFolder = (folder: string): Plugin => ({
  name: "from-folder",
  setup: (build) =>
    build.onResolve({ filter: /^@instance-view\// }, ({ path, kind, pluginData }) =>
      pluginData === folder ? undefined : build.resolve(path, { kind, resolveDir: folder, pluginData: folder }),
    ),
});
