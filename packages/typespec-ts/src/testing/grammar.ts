import fc from "fast-check";

/**
 * A small grammar of specs: what people could write, and with names that nobody should. What it draws need not be valid;
 * nearly all of it is.
 */

/** Reserved words, globals, names that differ in their casing or separators only, other scripts, no identifiers at all. */
const names = (
  "a A aB ab a_b a-b AB Ab class constructor default delete function new await async package import this arguments eval toString " +
  "valueOf hasOwnProperty __proto__ prototype then value options context client pipeline endpoint apiVersion abortSignal " +
  "Promise Date Array Object Error Map Uint8Array RestError OperationOptions ClientContext TokenCredential decodeA encodeA " +
  "send json text nothing list object at optional größe 名前 имя ñ $dollar _ __ 1st 2_3 x.y with:colon HTTPServer VMs vmsIds"
).split(" ");

const name = fc.constantFrom(...names);
/** What may stand between the braces of a route. */
const variable = fc.constantFrom(...names.filter((text) => /^[A-Za-z]\w*$/.test(text)));
const quoted = (text: string): string => `\`${text}\``;

type Type =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "declared"; readonly index: number }
  | { readonly kind: "array" | "record" | "nullable"; readonly of: Type }
  | { readonly kind: "union"; readonly of: readonly Type[] }
  | { readonly kind: "anonymous"; readonly properties: readonly Property[] };

interface Property {
  readonly name: string;
  readonly type: Type;
  readonly optional: boolean;
  readonly decorator: string;
}

const scalars =
  "string int32 int64 safeint float64 decimal boolean utcDateTime offsetDateTime plainDate plainTime duration bytes url unknown";
const literals = '"left" "right" "Date" 1 2.5 true null';
const leaf: fc.Arbitrary<Type> = fc.oneof(
  fc.constantFrom(...scalars.split(" "), ...literals.split(" ")).map((text) => ({ kind: "text", text }) as const),
  fc.nat(99).map((index) => ({ kind: "declared", index }) as const),
);

/** Decorators with the types that they fit: `@encode` is for one kind of value only. */
const encodings: readonly (readonly [decorator: string, type: string])[] = [
  ['@encode("rfc7231")', "utcDateTime"],
  ['@encode("unixTimestamp", int32)', "utcDateTime"],
  ['@encode("seconds", int32)', "duration"],
  ['@encode("milliseconds", float64)', "duration"],
  ['@encode("base64url")', "bytes"],
  ["@encode(string)", "int64"],
  ["@encode(ArrayEncoding.pipeDelimited)", "string[]"],
];
const decorators = ["", "", "", "@visibility(Lifecycle.Read)", "@visibility(Lifecycle.Create)", "@encodedName"];

const { type, properties } = fc.letrec<{ type: Type; property: Property; properties: Property[] }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 4, depthSize: "small", withCrossShrink: true },
    leaf,
    fc.record({ kind: fc.constantFrom("array", "record", "nullable"), of: tie("type") }) as fc.Arbitrary<Type>,
    fc.record({
      kind: fc.constant("union"),
      of: fc.array(tie("type"), { minLength: 2, maxLength: 4 }),
    }) as fc.Arbitrary<Type>,
    fc.record({ kind: fc.constant("anonymous"), properties: tie("properties") }) as fc.Arbitrary<Type>,
  ),
  property: fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        name,
        type: tie("type"),
        optional: fc.boolean(),
        decorator: fc.constantFrom(...decorators),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ name, optional: fc.boolean(), encoding: fc.constantFrom(...encodings) }).map(
        ({ encoding: [decorator, text], ...rest }): Property => ({
          ...rest,
          decorator,
          type: { kind: "text", text },
        }),
      ),
    },
  ),
  properties: fc.uniqueArray(tie("property"), { maxLength: 5, selector: (property) => property.name }),
}));

const declaration = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("model" as const),
      name,
      properties,
      base: fc.option(fc.nat(99), { freq: 4 }),
      further: fc.option(type, { freq: 8 }),
      discriminator: fc.option(name, { freq: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("enum" as const),
      name,
      members: fc.uniqueArray(name, { minLength: 1, maxLength: 5 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("union" as const),
      name,
      variants: fc.array(type, { minLength: 1, maxLength: 4 }),
    }),
  },
);
type Declaration = typeof declaration extends fc.Arbitrary<infer T> ? T : never;

const wireType = fc.constantFrom(
  "string",
  "int32",
  "boolean",
  "utcDateTime",
  "bytes",
  "string[]",
  "int32[]",
  '"a" | "b"',
  "string | null",
);
const operation = fc.record({
  name,
  group: fc.option(name, { freq: 2 }),
  path: fc.uniqueArray(variable, { maxLength: 2 }),
  query: fc.uniqueArray(fc.tuple(name, wireType, fc.boolean()), { maxLength: 3, selector: ([text]) => text }),
  headers: fc.uniqueArray(fc.tuple(name, wireType, fc.boolean()), { maxLength: 2, selector: ([text]) => text }),
  body: fc.option(
    fc.tuple(fc.constantFrom("@body body: ", "@bodyRoot body: ", "spread", "@body body?: "), type, properties),
  ),
  result: fc.constantFrom("void", "text", "json", "json", "json or nothing", "page"),
  type,
  fails: fc.boolean(),
});
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

/** Declarations and operations, in the namespace of a service. */
export const anySpec: fc.Arbitrary<string> = fc
  .record({
    declarations: fc.uniqueArray(declaration, { minLength: 1, maxLength: 8, selector: (item) => item.name }),
    operations: fc.uniqueArray(operation, {
      minLength: 1,
      maxLength: 5,
      selector: (item) => `${item.group ?? ""}/${item.name}`,
    }),
  })
  .map(({ declarations, operations }) => print(declarations, operations));

/** Without it, a body that is no object would be sent as text. */
const json = '@header contentType: "application/json";';

function print(declarations: readonly Declaration[], operations: readonly Operation[]): string {
  const typeName = (index: number): string => `T.${quoted(declarations[index % declarations.length]?.name ?? "")}`;
  /** `before`: a type that is no more than a variant refers to what stands before it, lest a union be its own variant. */
  const printType = (item: Type, before = declarations.length): string => {
    switch (item.kind) {
      case "text":
        return item.text;
      case "declared":
        return before === 0 ? "string" : typeName(item.index % before);
      case "array":
        return `(${printType(item.of)})[]`;
      case "record":
        return `Record<${printType(item.of)}>`;
      case "nullable":
        return `(${printType(item.of, before)}) | null`;
      case "union":
        return item.of.map((variant) => `(${printType(variant, before)})`).join(" | ");
      case "anonymous":
        return `{ ${printProperties(item.properties)} }`;
    }
  };
  const printProperties = (items: readonly Property[]): string =>
    items
      .map(
        (item) =>
          `${item.decorator === "@encodedName" ? `@encodedName("application/json", "wire_${item.name}")` : item.decorator} ${quoted(item.name)}${item.optional ? "?" : ""}: ${printType(item.type)};`,
      )
      .join(" ");

  /**
   * A model that stands before it, so that none derives from itself; and without further properties, whose type all others
   * would have to fit.
   */
  const baseOf = (item: Declaration, i: number): Extract<Declaration, { kind: "model" }> | undefined => {
    if (item.kind !== "model" || item.base === null || i === 0) return undefined;
    const base = declarations[item.base % i];
    return base?.kind === "model" && base.further === null ? base : undefined;
  };

  const printDeclaration = (item: Declaration, i: number): string => {
    if (item.kind === "enum") return `enum ${quoted(item.name)} { ${item.members.map(quoted).join(", ")} }`;
    if (item.kind === "union")
      return `union ${quoted(item.name)} { ${item.variants.map((variant) => printType(variant, i)).join(", ")} }`;
    const base = baseOf(item, i);
    const discriminator = base?.discriminator ?? null;
    const ownDiscriminator = discriminator === null ? item.discriminator : null;
    return [
      ownDiscriminator === null ? "" : `@discriminator("${ownDiscriminator}")`,
      `model ${quoted(item.name)}${base === undefined ? "" : ` extends ${quoted(base.name)}`} {`,
      discriminator === null ? "" : `${quoted(discriminator)}: "value${i}";`,
      printProperties(item.properties.filter((own) => own.name !== discriminator && own.name !== ownDiscriminator)),
      item.further === null || base !== undefined ? "" : `...Record<${printType(item.further)}>;`,
      "}",
    ].join(" ");
  };

  const printOperation = (item: Operation, i: number): string => {
    const parameters = [
      ...item.path.map((own) => `@path ${quoted(own)}: string`),
      ...item.query.map(([own, text, optional]) => `@query ${quoted(own)}${optional ? "?" : ""}: ${text}`),
      ...item.headers.map(
        ([own, text, optional], j) => `@header("x-${j}") ${quoted(own)}${optional ? "?" : ""}: ${text}`,
      ),
    ];
    if (item.body !== null) {
      const [form, of, own] = item.body;
      const taken = new Set([...item.path, ...item.query.map(([text]) => text), ...item.headers.map(([text]) => text)]);
      if (form !== "spread") parameters.push(json.replace(";", ""));
      parameters.push(
        form === "spread"
          ? printProperties(own.filter((property) => !taken.has(property.name))).replace(/;$/, "")
          : `${form}${printType(of)}`,
      );
    }
    const results: Record<Operation["result"], string> = {
      void: "void",
      text: `{ @body body: ${printType(item.type)} }`,
      json: `{ ${json} @body body: ${printType(item.type)} }`,
      "json or nothing": `{ ${json} @body body: ${printType(item.type)} } | NoContentResponse`,
      page: `{ @pageItems items: (${printType(item.type)})[]; @nextLink next?: url }`,
    };
    const path = item.path.map((own) => `/{${own}}`).join("");
    const failure = item.fails ? " | Failure" : "";
    const list = item.result === "page" ? "@list " : "";
    const text = `${list}@route("/r${i}${path}") @post op ${quoted(item.name)}(${parameters.join(", ")}): ${results[item.result]}${failure};`;
    return item.group === null ? text : `namespace ${quoted(`G${item.group}`)} { ${text} }`;
  };

  return [
    "namespace T {",
    ...declarations.map(printDeclaration),
    "}",
    "@error model Failure { code: string; message: string }",
    ...operations.map(printOperation),
  ].join("\n");
}
