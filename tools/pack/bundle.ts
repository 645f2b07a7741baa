import { type OutputChunk, type OutputOptions, type RolldownPluginOption, rolldown } from "rolldown";
import { PackError } from "./pack-error.ts";

/** Files on disk, by the path that they have in `dist`. */
export type Entries = ReadonlyMap<string, string>;

/** Texts of files, by their path in `dist`. */
export type Texts = ReadonlyMap<string, string>;

/**
 * Makes few files of many. Other packages stay imports; what several entries share is in files of its own.
 *
 * @param extension - What the paths of all entries end in: `.js` or `.d.ts`.
 * @throws PackError when something cannot be bundled as it is.
 */
export async function bundle(
  entries: Entries,
  extension: string,
  plugins: RolldownPluginOption,
  options: OutputOptions = {},
): Promise<readonly OutputChunk[]> {
  if (entries.size === 0) return [];
  try {
    const build = await rolldown({
      input: Object.fromEntries([...entries].map(([path, file]) => [path.slice(0, -extension.length), file])),
      plugins,
      external: /^[@a-z]/,
      platform: "neutral",
      onLog: (level, { message }) => {
        if (level === "warn") throw new Error(message);
      },
    });
    // Node 22 runs this as it is, and does not know `using`.
    try {
      const { output } = await build.generate({ ...options, chunkFileNames: `[name]${extension}` });
      return output.filter((file) => file.type === "chunk");
    } finally {
      await build.close();
    }
  } catch (cause) {
    throw new PackError("bundler", `What is built cannot be bundled: ${(cause as Error).message}`, { cause });
  }
}
