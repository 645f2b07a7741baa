/** Declarations without what compilers and editors do not need. Their documentation stays, word by word. */
export function compactTypes(code: string): string {
  return passOn(code)
    .replace(/^ +/gm, "")
    .replace(/^export declare /gm, "export ");
}

/** Names that a file only passes on stand in an import and in the list of exports: `export … from` names them once. */
function passOn(code: string): string {
  const [list, names = ""] = /^export \{ (.+) \};$/m.exec(code) ?? [];
  if (list === undefined) return code;
  const own = new Map(names.split(", ").map((item) => [item.replace("type ", ""), item]));
  const lines = code.replace(/^import \{ (.+) \} from (".+");$/gm, (_, imported: string, from: string) => {
    const isPassedOn = (name: string): boolean => own.has(name) && code.split(new RegExp(`\\b${name}\\b`)).length === 3;
    const [passed, used] = [true, false].map((is) => imported.split(", ").filter((name) => isPassedOn(name) === is));
    const items = passed?.map((name) => own.get(name) ?? name) ?? [];
    for (const name of passed ?? []) own.delete(name);
    return [statement("import", used ?? [], from), statement("export", items, from)].filter(Boolean).join("\n");
  });
  return lines.replace(list, own.size === 0 ? "" : `export { ${[...own.values()].join(", ")} };`);
}

const statement = (keyword: string, names: readonly string[], from: string): string =>
  names.length === 0 ? "" : `${keyword} { ${names.join(", ")} } from ${from};`;
