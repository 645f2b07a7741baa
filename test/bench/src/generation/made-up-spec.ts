/** What an API of this size may look like. Only what every generator knows, so that all of them can be asked. */
export function madeUpSpec(models: number, operations: number): string {
  const groups = Math.ceil(operations / operationsPerGroup);
  return [
    'import "@typespec/http";',
    "using TypeSpec.Http;",
    '@service @server("https://bakery.example", "The only one") namespace Bakery;',
    "@error model Failure { code: string; message: string }",
    ...Array.from({ length: models }, (_, i) => model(i)),
    ...Array.from({ length: groups }, (_, group) => {
      const first = group * operationsPerGroup;
      const count = Math.min(operationsPerGroup, operations - first);
      const own = Array.from({ length: count }, (_, i) => operation(first + i, models));
      return `@route("/group${group}") interface Group${group} {\n${own.join("\n")}\n}`;
    }),
  ].join("\n");
}

const operationsPerGroup = 10;

/** Each model refers to the one before it, and some derive from it: a chain of ten at most. */
function model(i: number): string {
  const base = i % 10 === 3 || i % 10 === 4 ? ` extends Model${i - 1}` : "";
  const previous = i % 10 === 0 ? "string" : `Model${i - 1}`;
  return `/** What is known of number ${i}. */
model Model${i}${base} {
  /** Set by the service. */
  @visibility(Lifecycle.Read) id${i}: string;
  /** A name that people can read, of up to 80 characters. */
  displayName${i}?: string;
  created${i}?: utcDateTime;
  size${i}: int32;
  state${i}: "open" | "closed";
  content${i}?: bytes;
  previous${i}?: ${previous};
  others${i}: string[];
  tags${i}?: Record<string>;
}`;
}

function operation(i: number, models: number): string {
  const [sent, received] = [`Model${(i * 7) % models}`, `Model${(i * 13) % models}`];
  const parameters = "@path id: string, @query filter?: string, @header since?: utcDateTime";
  const parts = [
    `@get read${i}(${parameters}): ${received} | Failure`,
    `@put write${i}(@path id: string, @body body: ${sent}): ${received} | Failure`,
    `@post change${i}(@path id: string, @body body: ${sent}): void | Failure`,
    `@delete remove${i}(@path id: string): void | Failure`,
  ];
  return `  /** Operation number ${i}. */ @route("/items${i}/{id}") ${parts[i % parts.length]};`;
}
