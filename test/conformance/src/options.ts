import { parseArgs } from "node:util";

export interface Options {
  /** Folders are run whose name holds one of these; all if there is none. */
  readonly filters: readonly string[];
  /** The README gets the table. */
  readonly write: boolean;
  /** Whole reasons, not only how they begin. */
  readonly verbose: boolean;
  /** A file for the verdicts, for programs. */
  readonly json: string | undefined;
}

export const usage = `pnpm conformance [--verbose] [--write] [--json FILE] [FOLDER…]

FOLDER is part of a folder's name, such as type/array; a name that ends with $ has to match to the end.`;

export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      write: { type: "boolean", default: false },
      verbose: { type: "boolean", default: false },
      json: { type: "string" },
    },
  });
  return { ...values, json: values.json, filters: positionals };
}

export function isAsked(path: string, { filters }: Options): boolean {
  return (
    filters.length === 0 ||
    filters.some((filter) => (filter.endsWith("$") ? path === filter.slice(0, -1) : path.includes(filter)))
  );
}
