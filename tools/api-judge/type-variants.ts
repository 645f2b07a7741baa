/**
 * What a type can be: `A`, `B` and `C` of `A | (B | C)`. A surface has types as text, whether a report or a spec told
 * it, and a spec's are no TypeScript. So this looks for what separates them outside of brackets and quotes, and for
 * no more; what else holds a `|` at its end (a function's result, a condition, a type guard) is one variant.
 */
export function variantsOf(type: string): readonly string[] {
  const parts = split(type) ?? [type];
  if (parts.length > 1) return parts.flatMap(variantsOf);
  const inner = between(type, "(", ")");
  return inner === undefined ? [type] : variantsOf(inner);
}

/** Whatever is around a type and goes its way: a list of more types is one that holds more. */
const WRAPPERS = [
  ["...", ""],
  ["readonly ", ""],
  // So reports are read where a member is read-only, and the type goes both ways.
  ["read-only (", ")"],
  ["", "[]"],
  ["Promise<", ">"],
  ["pages of ", ""],
  ["poller of ", ""],
] as const;

/** Both types without what is the same around them: `A` and `A | B` of `Promise<A[]>` and `Promise<(A | B)[]>`. */
export function withoutWrappers(one: string, other: string): readonly [string, string] {
  for (const [head, tail] of WRAPPERS) {
    const inners = [between(one, head, tail), between(other, head, tail)];
    if (inners[0] !== undefined && inners[1] !== undefined) return withoutWrappers(inners[0], inners[1]);
  }
  return [one, other];
}

/** What stands between these, if they hold all of a type together. */
function between(type: string, head: string, tail: string): string | undefined {
  if (!type.startsWith(head) || !type.endsWith(tail) || split(type)?.length !== 1) return undefined;
  const inner = type.slice(head.length, type.length - tail.length);
  return split(inner) === undefined ? undefined : inner;
}

const TOKENS = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`|=>|[([{<]|[)\]}>]| (?:\?|is|extends) | \| /g;

/** The parts of a text between each ` | `; undefined when it closes more brackets than it opens. */
function split(text: string): readonly string[] | undefined {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  let isWhole = false;
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    if ("([{<".includes(token)) depth++;
    else if (")]}>".includes(token)) depth--;
    else if (depth === 0 && token === " | ") {
      parts.push(text.slice(start, index));
      start = index + token.length;
    } else if (depth === 0 && /^(?:=>| .+ )$/.test(token)) isWhole = true;
    if (depth < 0) return undefined;
  }
  return isWhole ? [text] : [...parts, text.slice(start)];
}
