import type { At } from "../call.ts";
import { isPaged, type Plan } from "./plan.ts";

/** Text that stands for a value that only a run has. */
class Source {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
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
 * whether the types tell the truth: that they take what the driver gives, and allow what has to come back.
 */
export function printCalls(plans: ReadonlyMap<string, readonly Plan[]>): string {
  const all = [...plans.values()].flat();
  const slugs = [...new Set(all.map(({ emitted }) => emitted.slug))];
  return [
    ...slugs.map((slug, index) => `import * as client${index} from "#emitted/${slug}";`),
    'import type { Calls } from "../../src/call.ts";',
    "",
    "type Items<T> = Awaited<T> extends AsyncIterable<infer Item> ? Item[] : never;",
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
    `const client = new ${module}.${operation.client}(${plan.constructorArguments.map(print).join(", ")});`,
    `const result = ${method}(${plan.arguments.map(print).join(", ")});`,
    ...("value" in end ? [`const expected: ${type} = ${print(end.value)};`] : []),
    `return void [at, result${"value" in end ? ", expected" : ""}];`,
  ];
  return `    {\n${lines.map((line) => `      ${line}\n`).join("")}    }\n`;
}

const isIdentifier = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name);
const access = (name: string): string => (isIdentifier(name) ? `.${name}` : `[${JSON.stringify(name)}]`);
const key = (name: string): string => (isIdentifier(name) ? name : JSON.stringify(name));

function print(value: unknown): string {
  if (value instanceof Source) return value.text;
  if (value instanceof Date) return `new Date(${JSON.stringify(value.toISOString())})`;
  if (value instanceof Uint8Array) return "new Uint8Array()";
  if (Array.isArray(value)) return `[${value.map(print).join(", ")}]`;
  if (typeof value !== "object" || value === null) return value === undefined ? "undefined" : JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, member]) => `${key(name)}: ${print(member)}`)
    .join(", ")} }`;
}
