/** Text, or a list that stands on one line if it fits, and else with a line for each item. */
export type Code = string | CodeList;

export interface CodeList {
  readonly open: string;
  readonly items: readonly Code[];
  readonly close: string;
  /** Has a line for each item in any case. */
  readonly broken?: boolean;
  /** What stands behind the last item, if it has a line for itself. */
  readonly lastComma?: "" | ",";
}

/** Braces are given with their inner blank (`{ `), which a line break replaces. */
export const list = (open: string, items: readonly Code[], close: string): Code =>
  items.length === 0 ? `${open.trimEnd()}${close.trimStart()}` : { open, items, close };

export const call = (name: string, ...args: Code[]): Code => list(`${name}(`, args, ")");

/** The same code with text before and behind it. */
export const around = (before: string, code: Code, after = ""): Code =>
  typeof code === "string"
    ? `${before}${code}${after}`
    : { ...code, open: before + code.open, close: code.close + after };

/** All of it on one line. */
export const flat = (code: Code): string =>
  typeof code === "string" ? code : `${code.open}${code.items.map(flat).join(", ")}${code.close}`;

export const lineWidth = 120;

/** Lays out code that begins behind the indentation `by`, with room for `after` more columns at its end. */
export function print(code: Code, by = "", after = 0): string {
  if (typeof code === "string") return code;
  if (!code.broken && roomLeft(code, lineWidth - by.length - after) >= 0) return flat(code);
  const hugging = hugged(code);
  if (hugging !== undefined && by.length + hugging.open.length <= lineWidth) return print(hugging, by, after);
  const items = code.items.map((item) => `${by}  ${print(item, `${by}  `, 1)}`);
  return `${code.open.trimEnd()}\n${items.join(",\n")}${code.lastComma ?? ","}\n${by}${code.close.trimStart()}`;
}

/** Columns that are left behind code on one line; below zero it does not fit, and the rest of it is not looked at. */
function roomLeft(code: Code, room: number): number {
  if (typeof code === "string") return room - code.length;
  let left = room - code.open.length - code.close.length - ", ".length * (code.items.length - 1);
  for (const item of code.items) {
    if (left < 0) return left;
    left = roomLeft(item, left);
  }
  return left;
}

/** A call whose last argument is an object, a list or `() => ({` … `})` breaks inside of it: `f(a, {` … `})`. */
function hugged(code: CodeList): CodeList | undefined {
  const last = code.items.at(-1);
  const others = code.items.slice(0, -1);
  if (typeof last !== "object" || !isOpen(last) || !code.open.endsWith("(")) return undefined;
  if (others.some((item) => isOpen(item) || holdsFunction(item))) return undefined;
  const before = others.map((item) => `${flat(item)}, `).join("");
  return { open: `${code.open}${before}${last.open}`, items: last.items, close: `${last.close}${code.close}` };
}

/** Of a function that makes an object. */
export const functionOpen = "() => ({ ";

const isOpen = (item: Code): boolean => typeof item === "object" && ["{ ", "[", functionOpen].includes(item.open);

const holdsFunction = (item: Code): boolean =>
  typeof item === "object" && (item.open === functionOpen || item.items.some(holdsFunction));

/** `left` and a value behind it; a call with nothing to break in it goes on a line of its own where it must. */
export function printAssignment(left: string, right: Code, by: string, after = 1): string {
  const whole = around(`${left} `, right);
  const hasOneItem = typeof right === "object" && right.items.length === 1 && typeof right.items[0] === "string";
  const fits = by.length + flat(whole).length + after <= lineWidth;
  return hasOneItem && !fits ? `${left}\n${by}  ${flat(right)}` : print(whole, by, after);
}

/** `left` and a call behind it, which goes on a line of its own where its first line would be too long. */
export function printInitializer(left: string, right: Code): string {
  const whole = print(around(`${left} `, right), "", 1);
  const [first = ""] = whole.split("\n");
  return first.length <= lineWidth ? whole : `${left}\n  ${print(right, "  ", 1)}`;
}

/** `before` and a union of types behind it: on one line if it fits, and else with a line for each type. */
export function printUnion(before: string, types: readonly string[], by = ""): string {
  const oneLine = `${before} ${types.join(" | ")}`;
  if (by.length + oneLine.length < lineWidth || types.length === 1) return oneLine;
  return `${before}\n${types.map((type) => `${by}  | ${type}`).join("\n")}`;
}

/** An import or an export. One with a single name is never broken: it would not get shorter. */
export function printNames(keyword: string, names: readonly string[], module: string): string {
  const code = list(`${keyword}{ `, names, ` } from "${module}";`);
  return names.length === 1 ? flat(code) : print(code);
}

/** A declaration with a body of lines, or with nothing in it. */
export const block = (head: string, lines: readonly string[]): string =>
  lines.length === 0 ? `${head} {}` : `${head} {\n${lines.join("")}}`;
