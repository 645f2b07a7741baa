import { readPlace } from "./place.ts";

/** The tables that are measured, and the commands that write them. */
const commands = { speed: "pnpm bench --write", size: "pnpm size --write" };

/** A table of the README. */
export type TableName = keyof typeof commands;

/**
 * The tables of README.md that are older than a version: a sentence for each, with the command to run.
 *
 * @throws ReadmeTablesError `no-place`
 */
export function staleTables(root: string, version: string): readonly string[] {
  return Object.entries(commands).flatMap(([name, command]) => {
    const [, measured] = /^Version (\S+),/.exec(readPlace(root, name)) ?? [];
    if (measured !== undefined && measured.localeCompare(version, "en", { numeric: true }) >= 0) return [];
    return [`The README's table of ${name} is of ${measured ?? "no version"}, not of ${version}: run \`${command}\`.`];
  });
}
