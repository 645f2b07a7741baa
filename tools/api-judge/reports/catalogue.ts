import type { Reports } from "../../api-report/report-files.ts";
import { type Declaration, declarationsOf } from "./declarations.ts";

/** What the reports of one package declare. */
export interface Catalogue {
  /** By name. What an entry exports has the entry in front, but for the root: `codegen/send`. */
  readonly declarations: ReadonlyMap<string, Declaration>;
  /** What a name means in a report; more than one thing for functions with several forms. */
  readonly resolve: (entry: string, name: string) => readonly Declaration[];
}

/** Marks what can only be seen through something that is exported. */
export const NOT_EXPORTED = " (not exported)";

/** The same for what several entries show of one thing. */
export const identityOf = ({ name, text }: Declaration): string => `${name}\n${text}`;

/**
 * Puts the reports of a package together.
 *
 * @throws ReportError when a report cannot be read.
 */
export function catalogueOf(reports: Reports): Catalogue {
  const all = [...reports].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([entry, text]) => declarationsOf(entry, text));
  const declarations = new Map<string, Declaration>();
  const exported = all.filter(({ isExported }) => isExported);
  for (const each of exported) {
    const prefix = each.entry === "." ? "" : `${each.entry}/`;
    declarations.set(unused(`${prefix}${each.name}`, declarations), each);
  }
  // Most of what an entry does not export is exported by another one, or is seen through several.
  const seen = new Set(exported.map(identityOf));
  for (const each of all.filter(({ isExported }) => !isExported)) {
    if (seen.has(identityOf(each))) continue;
    seen.add(identityOf(each));
    declarations.set(unused(`${each.name}${NOT_EXPORTED}`, declarations), each);
  }
  const scope = Map.groupBy(all, ({ entry, localName }) => `${entry}\n${localName}`);
  return { declarations, resolve: (entry, name) => scope.get(`${entry}\n${name}`) ?? [] };
}

/** A name that is not taken: further forms of a function are numbered. */
export function unused(name: string, taken: ReadonlyMap<string, unknown>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name} (${number})`;
  return free;
}
