import { parseArgs } from "node:util";

export interface Options {
  /** Folders are run whose name holds one of these; all if there is none. */
  readonly filters: readonly string[];
  /** The README gets the figures. */
  readonly write: boolean;
  /** Whole reasons, not only how they begin. */
  readonly verbose: boolean;
  /** A file for the verdicts, for programs. */
  readonly json: string | undefined;
}

export const usage = `pnpm conformance [--verbose] [--json FILE] [FOLDER…]
pnpm conformance --write

FOLDER is a part of a folder's name, such as type/array; with a $ behind it, it is the whole name.`;

/** @throws with what is wrong with them */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals: filters } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      write: { type: "boolean", default: false },
      verbose: { type: "boolean", default: false },
      json: { type: "string" },
    },
  });
  if (values.write && filters.length > 0) throw new Error("Figures of some folders only are none for the README.");
  return { ...values, json: values.json, filters };
}

export function isAsked(path: string, { filters }: Options): boolean {
  return (
    filters.length === 0 ||
    filters.some((filter) => (filter.endsWith("$") ? path === filter.slice(0, -1) : path.includes(filter)))
  );
}
