/** What the spec says of a declaration: its summary as the first line, then its text, then its deprecation. */
export function documentation(type: {
  readonly summary?: string;
  readonly doc?: string;
  readonly deprecation?: string;
}): string | undefined {
  const deprecated = type.deprecation === undefined ? undefined : `@deprecated ${type.deprecation}`;
  const text = [type.summary, type.doc, deprecated].filter((part) => part !== undefined && part.trim() !== "");
  return text.length === 0 ? undefined : text.join("\n\n");
}
