import type { At } from "../call.ts";
import { isPaged, type Plan } from "./plan.ts";

/** Text that stands for a value that only a run has. */
class Source {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A value that the spec says nothing about: it may be of any type. */
export class Anything {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }
}

/** Stands for the place of a run, so that plans of it can be printed. */
export const printedAt: At = {
  endpoint: "https://localhost",
  options: { httpClient: new Source("at.options.httpClient") },
  credential: new Source("at.credential"),
} as unknown as At;

/**
 * The calls of a folder as TypeScript, in the form of those that are written by hand. The compiler finds out with them
 * whether the types tell the truth: that they take what the driver gives, and allow what has to come back. That they
 * allow no more, it finds out with a symbol in the place of each value: where that is no error, a type is `any` or
 * `unknown`.
 */
export function printCalls(plans: ReadonlyMap<string, readonly Plan[]>): string {
  const all = [...plans.values()].flat();
  const slugs = [...new Set(all.map(({ emitted }) => emitted.slug))];
  return [
    ...slugs.map((slug, index) => `import * as client${index} from "#emitted/${slug}";`),
    'import type { Calls } from "../../src/call.ts";',
    "",
    "type Items<T> = Awaited<T> extends AsyncIterable<infer Item> ? Item[] : never;",
    "const give = <T>(value: T): unknown => value;",
    "",
    "export const calls: Calls = {",
    ...[...plans].map(
      ([name, own]) => `  async ${key(name)}(at) {\n${own.map((plan) => call(plan, slugs)).join("")}  },`,
    ),
    "};",
    "",
  ].join("\n");
}

function call({ emitted, operation, end, ...plan }: Plan, slugs: readonly string[]): string {
  const module = `client${slugs.indexOf(emitted.slug)}`;
  const method = ["client", ...operation.groups.map(access), access(operation.method)].join("");
  const type = `${isPaged(operation) ? "Items" : "Awaited"}<ReturnType<typeof ${method}>>`;
  const lines = [
    `const client = new ${module}.${operation.client}(${list(plan.constructorArguments)});`,
    `const result = ${method}(${list(plan.arguments)});`,
    ...wrongLists(plan.arguments).map((wrong) => refused(`void ${method}(${list(wrong)});`)),
    ...("value" in end ? [`const expected: ${type} = ${print(end.value)};`] : []),
    ...("value" in end ? wrongs(end.value).map((wrong) => refused(`give<${type}>(${print(wrong)});`)) : []),
    `return void [at, result${"value" in end ? ", expected" : ""}];`,
  ];
  return `    {\n${lines.map((line) => `${line.replace(/^/gm, "      ")}\n`).join("")}    }\n`;
}

const refused = (statement: string): string => `// @ts-expect-error\n${statement}`;
const symbol = new Source("Symbol()");

/** What a value becomes with a symbol in place of one of those that it is made of, for each of these. */
function wrongs(value: unknown): unknown[] {
  if (value instanceof Anything || value instanceof Source) return [];
  if (Array.isArray(value) && value.length > 0) return wrongLists(value);
  if (!isPlain(value)) return [symbol];
  // An object without members stays, as a type without properties takes symbols too.
  return Object.entries(value).flatMap(([name, member]) =>
    wrongs(member).map((wrong) => ({ ...value, [name]: wrong })),
  );
}

const wrongLists = (values: readonly unknown[]): unknown[][] =>
  values.flatMap((value, index) => wrongs(value).map((wrong) => values.with(index, wrong)));

const isPlain = (value: unknown): value is object =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const isIdentifier = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name);
const access = (name: string): string => (isIdentifier(name) ? `.${name}` : `[${JSON.stringify(name)}]`);
const key = (name: string): string => (isIdentifier(name) ? name : JSON.stringify(name));

const list = (values: readonly unknown[]): string => values.map(print).join(", ");

function print(value: unknown): string {
  if (value instanceof Anything) return print(value.value);
  if (value instanceof Source) return value.text;
  if (value instanceof Date) return `new Date(${JSON.stringify(value.toISOString())})`;
  if (value instanceof Uint8Array) return "new Uint8Array()";
  if (Array.isArray(value)) return `[${list(value)}]`;
  if (typeof value !== "object" || value === null) return value === undefined ? "undefined" : JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, member]) => `${key(name)}: ${print(member)}`)
    .join(", ")} }`;
}
