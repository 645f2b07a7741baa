import type { GraphOperation, Input, Parameter, Shape, Way } from "../graph/plain.ts";
import type { Matched } from "./match.ts";
import { CannotJudge, type Values } from "./values.ts";
import { headerOf, type Wire, type WireBody } from "./wire.ts";
import { fromXml } from "./xml-values.ts";

/** Values for the parameters of a method and of its client, by the ids of these. */
export type Given = ReadonlyMap<string, unknown>;

/** Takes apart what the mock expects on the wire into what a user gives to have it sent. */
export function givenBy(matched: Matched, wire: Wire, values: Values): Given {
  const given = new Map<string, unknown>();
  const { inputs, body } = matched.operation;
  if (body !== undefined) giveBody(given, body, wire, values);
  for (const input of inputs) {
    const value = onWire(input, matched, wire);
    if (value === undefined) continue;
    for (const way of input.ways) put(given, way, values.fromText(input.shape, value, input.delimiter));
  }
  return given;
}

function onWire({ place, wire: name }: Input, { path }: Matched, wire: Wire): unknown {
  if (place === "path") return path[name] === undefined || path[name].startsWith(":") ? undefined : path[name];
  if (place === "query") return wire.query[name];
  if (place === "cookie") throw new CannotJudge("a cookie");
  return headerOf(wire, name);
}

function giveBody(
  given: Map<string, unknown>,
  { shape, ways }: NonNullable<Matched["operation"]["body"]>,
  wire: Wire,
  values: Values,
): void {
  const body = wire.body();
  if (body === undefined) return;
  const value = bodyValue(shape, body, values);
  for (const way of ways) {
    if (way.member === undefined) put(given, way, value);
    // Members keep the conversion of the model that they are the properties of.
    else if (body.as === "json") put(given, way, memberOf(shape, way.member, body.value, values));
  }
}

function bodyValue(shape: Shape, body: WireBody, values: Values): unknown {
  if (body.as === "json") return values.fromJson(shape, body.value, "request");
  return body.as === "xml" ? fromXml(shape, body.value, values) : body.value;
}

function memberOf(shape: Shape, member: string, body: unknown, values: Values): unknown {
  const json = (body as Record<string, unknown>)[member];
  if (json === undefined) return undefined;
  const converted = values.fromJson(shape, { [member]: json }, "request");
  return Object.values(converted as object)[0];
}

function put(given: Map<string, unknown>, { parameter, steps }: Way, value: unknown): void {
  if (value === undefined) return;
  const last = steps.at(-1);
  if (last === undefined) {
    given.set(parameter, value);
    return;
  }
  if (!given.has(parameter)) given.set(parameter, {});
  let holder = given.get(parameter) as Record<string, unknown>;
  for (const step of steps.slice(0, -1)) {
    holder[step] ??= {};
    holder = holder[step] as Record<string, unknown>;
  }
  holder[last] = value;
}

/** Positional arguments, then the bag of options, if there are any. */
export function argumentsOf(parameters: readonly Parameter[], given: Given, more: object = {}): unknown[] {
  const args = parameters
    .filter(({ place }) => place === "argument" || place === "client")
    .map(({ id, shape }) => given.get(id) ?? standIn(shape));
  const options = { ...optionsOf(parameters, given), ...more };
  return Object.keys(options).length === 0 ? args : [...args, options];
}

export function optionsOf(parameters: readonly Parameter[], given: Given): Record<string, unknown> {
  return Object.fromEntries(
    parameters
      .filter(({ place, id }) => (place === "option" || place === "clientOption") && given.has(id))
      .map(({ id, name }) => [name, given.get(id)]),
  );
}

/** Places of options that are not given; the client has values of its own for some. */
export function absentOf({ inputs, parameters }: GraphOperation, given: Given): Input[] {
  const left = new Set(
    parameters
      .filter(({ place, id, isApiVersion, defaultValue }) => {
        return place === "option" && !given.has(id) && !isApiVersion && defaultValue === undefined;
      })
      .map(({ id }) => id),
  );
  return inputs.filter(({ ways }) => ways.length > 0 && ways.every(({ parameter }) => left.has(parameter)));
}

/** For what has to be given though the mock does not look at it. */
function standIn(shape: Shape): unknown {
  switch (shape.kind) {
    case "same":
      return shape.example ?? { text: "text", number: 1, boolean: true, anything: {} }[shape.of];
    case "constant":
      return shape.value;
    case "list":
      return [];
    case "date":
      return new Date(0);
    case "bytes":
      return new Uint8Array();
    case "numberText":
      return 1;
    case "booleanText":
      return true;
    case "nullable":
      return null;
    case "anyOf":
      return shape.shapes[0] === undefined ? undefined : standIn(shape.shapes[0]);
    default:
      return {};
  }
}
