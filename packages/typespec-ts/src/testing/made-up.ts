import { Random } from "./random.js";

export interface Size {
  readonly models: number;
  readonly operations: number;
}

/** A spec that nobody would write: every kind of type in every place, with names that clash. */
export function madeUpSpec({ models, operations }: Size, seed: number): string {
  const random = new Random(seed);
  // Models refer to their neighbours only: TypeSpec follows references by recursion, which has an end.
  let neighbourhood = 0;
  const model = (): string => `Model${Math.min(neighbourhood + random.below(40), models - 1)}`;
  const scalar = (): string =>
    random.pick([
      "string",
      "int32",
      "int64",
      "boolean",
      "float64",
      "utcDateTime",
      "bytes",
      "plainDate",
      "duration",
      "unknown",
    ]);
  const type = (depth: number): string => {
    if (depth === 0) return random.pick([scalar(), model(), `Enum${random.below(10)}`]);
    const inner = (): string => type(depth - 1);
    return random.pick([
      inner(),
      scalar(),
      model(),
      `${scalar()}[]`,
      `${model()}[]`,
      `Record<${inner()}>`,
      `${model()} | null`,
      `"left" | "right"`,
      `{ a: ${inner()}; b?: ${inner()} }`,
      `${model()} | string`,
      "Choice",
    ]);
  };
  const property = (i: number): string => {
    const name = random.pick([`name${i}`, `snake_case${i}`, `kebab-case${i}`, `Upper${i}`, `class${i}`]);
    const readOnly = random.below(8) === 0 ? "@visibility(Lifecycle.Read) " : "";
    const wire = random.below(8) === 0 ? `@encodedName("application/json", "wire${i}") ` : "";
    return `  /** Property ${i}. */ ${wire}${readOnly}\`${name}\`${random.below(2) === 0 ? "?" : ""}: ${type(2)};`;
  };
  const modelText = (i: number): string => {
    neighbourhood = i - (i % 40);
    const base = random.below(4) === 0 ? ` extends Base${random.below(5)}` : "";
    const mixin = random.below(6) === 0 ? "  ...Mixin;\n" : "";
    const count = 1 + random.below(6);
    const properties = Array.from({ length: count }, (_, j) => property(i * 10 + j)).join("\n");
    return `/** Model ${i}. */\nmodel Model${i}${base} {\n${mixin}${properties}\n}`;
  };
  const operationText = (i: number): string => {
    neighbourhood = random.below(models);
    const parameters = [
      `@path id: string`,
      `@query q${i}?: ${random.pick(["string", "utcDateTime", "string[]", "Enum1"])}`,
    ];
    if (random.below(2) === 0)
      parameters.push(`@body body: ${random.pick([model(), `${model()}[]`, `{ x: ${type(1)} }`])}`);
    const result = random.pick([
      model(),
      `${model()}[]`,
      "void",
      `{ x: ${type(1)} }`,
      `${model()} | NoContentResponse`,
    ]);
    return `@route("/r${i}/{id}") @post op${i}(${parameters.join(", ")}): ${result} | Failure;`;
  };
  const perGroup = 10;
  const groups = Math.ceil(operations / perGroup);
  return [
    ...Array.from({ length: 10 }, (_, i) => `enum Enum${i} { a, \`b-c\`, v${i}: "${i}" }`),
    "model Base0 { made?: utcDateTime; @visibility(Lifecycle.Read) id: string }",
    ...Array.from(
      { length: 4 },
      (_, i) => `model Base${i + 1} extends Base${i} { level${i}: int32; at${i}?: utcDateTime }`,
    ),
    `model Mixin { mixed?: { at: utcDateTime }; side?: "up" | "down" }`,
    "union Choice { string, Mixin, utcDateTime[] }",
    "@error model Failure { code: string; message: string }",
    ...Array.from({ length: models }, (_, i) => modelText(i)),
    ...Array.from({ length: groups }, (_, group) => {
      const own = Array.from(
        { length: Math.min(perGroup, operations - group * perGroup) },
        (_, i) => group * perGroup + i,
      );
      return `interface Group${group} {\n${own.map((i) => `  ${operationText(i)}`).join("\n")}\n}`;
    }),
    `@route("/top") op top(...Mixin): Model0;`,
    `@route("/side") op side(...Mixin): { again: { at: utcDateTime } };`,
  ].join("\n\n");
}
