import fc from "fast-check";
import type { Item, Member, Surface } from "./surface.ts";

/** A surface that is all there is to say. */
export function surface(items: Readonly<Record<string, Item>>, apiVersion?: string): Surface {
  return { items: new Map(Object.entries(items)), apiVersion };
}

const name = fc.constantFrom("A", "B", "C", "D");
const typeText = fc.constantFrom("string", "A", "A | B", "A | B[]", '"a" | (string & {})', '"a" | "b" | (string & {})');
const doc = fc.constantFrom(undefined, "One.", "Other.");
const directed = { sent: fc.boolean(), received: fc.boolean() };

const mapOf = <T>(key: fc.Arbitrary<string>, value: fc.Arbitrary<T>): fc.Arbitrary<Map<string, T>> =>
  fc
    .uniqueArray(fc.tuple(key, value), { selector: ([unique]) => unique, maxLength: 4 })
    .map((entries) => new Map(entries));

const member: fc.Arbitrary<Member> = fc.record({
  type: typeText,
  optional: fc.boolean(),
  readOnly: fc.boolean(),
  wireName: fc.constantFrom(undefined, "a", "b"),
  doc,
});

const item: fc.Arbitrary<Item> = fc.oneof(
  fc.record({
    kind: fc.constant("object" as const),
    doc,
    ...directed,
    members: mapOf(name, member),
    rest: fc.constantFrom("", "extends A"),
  }),
  fc.record({ kind: fc.constant("values" as const), doc, ...directed, open: fc.boolean(), values: mapOf(name, doc) }),
  fc.record({
    kind: fc.constant("callable" as const),
    doc,
    parameters: fc.uniqueArray(fc.record({ name, type: typeText, optional: fc.boolean() }), {
      selector: (parameter) => parameter.name,
      maxLength: 3,
    }),
    returns: typeText,
    errors: fc.constantFrom(undefined, "A", "B"),
    wire: fc.constantFrom(undefined, "GET /a", "GET /b"),
  }),
  fc.record({ kind: fc.constant("alias" as const), doc, ...directed, type: typeText }),
  fc.record({ kind: fc.constant("opaque" as const), doc, text: typeText }),
);

/** Any surface; few names and few texts, so that two of them have much in common. */
export const anySurface: fc.Arbitrary<Surface> = fc.record({
  items: mapOf(name, item),
  apiVersion: fc.constantFrom(undefined, "1", "2"),
});
