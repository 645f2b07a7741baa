import { ClientError } from "./client-error.js";

/** What stands before the first part and between parts, by operator. */
const marks: Readonly<Record<string, readonly [first: string, between: string]>> = {
  "": ["", ","],
  "+": ["", ","],
  "/": ["/", "/"],
  ".": [".", "."],
  ";": [";", ";"],
  "?": ["?", "&"],
  "&": ["&", "&"],
};

/**
 * Expands one expression of a URI template (RFC 6570), such as `{/name*}` or `{?tags,filter*}`, with values by their names
 * in it. In a query, what is not given is left out.
 *
 * A slash in front of `{+name}` or behind it, as in `/{+name}/`, is not doubled where the value has one as well, nor where
 * the value is empty.
 *
 * @throws ClientError `invalid-path-parameter` for a value that would make the path name something else: none, an empty
 * one, or dots; for `{+name}`, which takes several segments and may be empty: dots as a segment, a query or a fragment
 */
export function expand<E extends string>(
  expression: E,
  values: Readonly<Record<string, unknown>>,
): E extends `${"" | "{"}/${string}` ? `/${string}` : string;
export function expand(expression: string, values: Readonly<Record<string, unknown>>): string {
  const [, before, operator = "", names = "", after] = /^(\/?)\{([+/.;?&]?)(.*)\}(\/?)$/.exec(expression) ?? [];
  const [first, between] = marks[operator] ?? ["", ""];
  const isPath = first !== "?" && first !== "&";
  const parts = names.split(",").flatMap((spec) => {
    const name = spec.replace("*", "");
    if (isPath) check(operator, name, values[name]);
    return partsOf(operator, name, values[name], spec !== name);
  });
  let text = parts.length === 0 ? "" : first + parts.join(between);
  if (before) text = text.replace(/^\/+/, "");
  if (after && text !== "") text = text.replace(/\/*$/, "/");
  return before + text;
}

type Entry = readonly [key: string | undefined, value: unknown];

/** The values in a list or an object, or the value itself. */
function entriesOf(value: unknown): Entry[] {
  const entries: Entry[] =
    typeof value !== "object" || value === null
      ? [[undefined, value]]
      : Array.isArray(value)
        ? value.map((item) => [undefined, item])
        : Object.entries(value);
  return entries.filter(([, item]) => item !== undefined && item !== null);
}

function partsOf(operator: string, name: string, value: unknown, explode: boolean): string[] {
  const encode = operator === "+" ? encodeReserved : encodeURIComponent;
  const pair = (key: string | undefined, text: string): string => {
    if (key === undefined) return text;
    return encode(key) + (text === "" && operator === ";" ? "" : `=${text}`);
  };
  const isNamed = operator === ";" || operator === "?" || operator === "&";
  const entries = entriesOf(value).map(([key, item]) => [key, encode(`${item}`)] as const);
  if (explode) return entries.map(([key, text]) => pair(key ?? (isNamed ? name : undefined), text));
  if (entries.length === 0) return [];
  const joined = entries.flatMap(([key, text]) => (key === undefined ? [text] : [encode(key), text])).join(",");
  return [pair(isNamed ? name : undefined, joined)];
}

/** Leaves what has a meaning in a path, and what is encoded already. */
function encodeReserved(text: string): string {
  return text.replace(/%[\da-f]{2}|[^\w.~:/[\]@!$&'()*+,;=-]/giu, (found) =>
    found.length === 3 && found[0] === "%" ? found : encodeURIComponent(found),
  );
}

/** Empty, "." and ".." as a segment name something else; so does what begins a query or a fragment. */
const unfit = /^\.*$/;
const unfitReserved = /[?#]|(?:^|\/)(?:\.|%2e)+(?:\/|$)/i;

function check(operator: string, name: string, value: unknown): void {
  const isReserved = operator === "+";
  const isFit = ([key, item]: Entry): boolean => {
    if (!["string", "number", "boolean"].includes(typeof item)) return false;
    const text = `${item}`;
    // Half of a surrogate pair (Cs) has no encoding.
    if (/\p{Cs}/u.test(`${key}${text}`)) return false;
    return operator === ";" || !(isReserved ? unfitReserved : unfit).test(text);
  };
  const entries = entriesOf(value);
  if (entries.length > 0 && entries.every(isFit)) return;
  const wanted = isReserved ? "a path without query, fragment and segments of dots" : "values of more than dots";
  // The type of an object only: it may hold what nobody should read.
  const found = String(Object(value) === value ? typeof value : value);
  throw new ClientError("invalid-path-parameter", `"${name}" must be ${wanted}, not "${found}".`);
}
