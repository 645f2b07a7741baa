import type { Graph, Model, ModelProperty, Shape } from "../graph/plain.ts";

/** The driver has no rule for this, so that somebody has to write the call by hand. */
export class CannotJudge extends Error {}

/** Whether a value is one that a user gives, or one that comes back. */
export type Direction = "request" | "response";

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What a user has in place of a value in JSON: by rules that the emitter does not share. */
export class Values {
  readonly #models: Graph["models"];
  readonly #anything: (value: unknown) => unknown;

  /** @param anything - what stands for a value that the spec says nothing about; usually the value itself */
  constructor(models: Graph["models"], anything: (value: unknown) => unknown = (value) => value) {
    this.#models = models;
    this.#anything = anything;
  }

  fromJson(shape: Shape, json: unknown, direction: Direction): unknown {
    if (json === undefined) return undefined;
    if (isAnything(shape)) return this.#anything(json);
    switch (shape.kind) {
      case "same":
      case "constant":
        return json;
      case "nullable":
        return json === null ? null : this.fromJson(shape.shape, json, direction);
      case "list":
        return this.#list(shape, json, direction);
      case "record":
        return isFields(json) ? mapFields(json, (value) => this.fromJson(shape.value, value, direction)) : json;
      case "model":
        return isFields(json) ? this.#model(shape.name, json, direction) : json;
      case "anyOf":
        return this.fromJson(this.#variant(shape.shapes, json), json, direction);
      default:
        return json === null ? null : scalar(shape, json);
    }
  }

  /** Where all is text: in the path, the query and the headers. */
  fromText(shape: Shape, wire: unknown, delimiter: string | undefined): unknown {
    if (isAnything(shape)) return this.#anything(typeof wire === "object" ? wire : String(wire));
    switch (shape.kind) {
      case "nullable":
        return this.fromText(shape.shape, wire, delimiter);
      case "list": {
        const items = Array.isArray(wire) ? wire : String(wire).split(shape.delimiter ?? delimiter ?? ",");
        return items.map((item) => this.fromText(shape.item, item, undefined));
      }
      case "anyOf": {
        const [first] = shape.shapes;
        return first === undefined ? wire : this.fromText(first, wire, delimiter);
      }
      case "record":
      case "model":
        throw new CannotJudge(`a ${shape.kind} in a URL or a header`);
      case "constant":
        return shape.value;
      case "same":
        if (shape.of === "number") return Number(wire);
        if (shape.of === "boolean") return String(wire) === "true";
        return String(wire);
      default:
        return scalar(shape, wire);
    }
  }

  #list(shape: Shape & { kind: "list" }, json: unknown, direction: Direction): unknown {
    const items = shape.delimiter !== undefined && typeof json === "string" ? json.split(shape.delimiter) : json;
    return Array.isArray(items) ? items.map((item) => this.fromJson(shape.item, item, direction)) : json;
  }

  #model(name: string, json: Fields, direction: Direction): Fields {
    const chain = this.#chainOf(this.#subtype(name, json));
    const properties = new Map(chain.flatMap((model) => model.properties).map((property) => [property.wire, property]));
    const additional = chain.findLast((model) => model.additional !== undefined)?.additional;
    const result: Fields = {};
    const more: Fields = {};
    for (const [wire, value] of Object.entries(json)) {
      const property = properties.get(wire);
      if (property !== undefined) this.#member(result, property, value, direction);
      else if (additional === undefined) result[wire] = value;
      else more[wire] = this.fromJson(additional, value, direction);
    }
    return Object.keys(more).length === 0 ? result : { ...result, additionalProperties: more };
  }

  #member(result: Fields, property: ModelProperty, json: unknown, direction: Direction): void {
    const { name, shape, optional, readOnly, flatten } = property;
    if (direction === "request" && readOnly) return;
    // What is not said to be null is absent.
    if (direction === "response" && json === null && optional && shape.kind !== "nullable") return;
    const value = this.fromJson(shape, json, direction);
    if (flatten && isFields(value)) Object.assign(result, value);
    else result[name] = value;
  }

  /** All properties of a model, those of what it derives from first. */
  propertiesOf(name: string): ModelProperty[] {
    return this.#chainOf(name).flatMap((model) => model.properties);
  }

  /** The model itself, and what it derives from, the farthest first. */
  #chainOf(name: string): Model[] {
    const model = this.#models[name];
    if (model === undefined) return [];
    return [...(model.base === undefined ? [] : this.#chainOf(model.base)), model];
  }

  #subtype(name: string, json: Fields): string {
    const discriminator = this.#chainOf(name).findLast((model) => model.discriminator !== undefined)?.discriminator;
    const value = discriminator === undefined ? undefined : json[discriminator.wire];
    const subtype = discriminator?.subtypes[String(value)];
    // The subtype may tell its own subtypes apart by a property of its own.
    return subtype === undefined || subtype === name ? name : this.#subtype(subtype, json);
  }

  #variant(shapes: readonly Shape[], json: unknown): Shape {
    const fitting = shapes.filter((shape) => this.#fits(shape, json));
    return fitting[0] ?? { kind: "same", of: "anything" };
  }

  #fits(shape: Shape, json: unknown): boolean {
    switch (shape.kind) {
      case "same":
        return shape.of === "anything" || typeof json === (shape.of === "text" ? "string" : shape.of);
      case "constant":
        return json === shape.value;
      case "nullable":
        return json === null || this.#fits(shape.shape, json);
      case "list":
        return Array.isArray(json) && json.every((item) => this.#fits(shape.item, item));
      case "record":
        return isFields(json);
      case "model": {
        if (!isFields(json)) return false;
        return this.propertiesOf(shape.name).every((property) =>
          json[property.wire] === undefined ? property.optional : this.#fits(property.shape, json[property.wire]),
        );
      }
      case "anyOf":
        return shape.shapes.some((inner) => this.#fits(inner, json));
      case "date":
        return shape.wire === "unixTimestamp" ? typeof json === "number" : !Number.isNaN(Date.parse(String(json)));
      default:
        return typeof json === "string";
    }
  }
}

/** Whether a type takes every value: one part that does makes it so. */
function isAnything(shape: Shape): boolean {
  if (shape.kind === "anyOf") return shape.shapes.some(isAnything);
  return shape.kind === "nullable" ? isAnything(shape.shape) : shape.kind === "same" && shape.of === "anything";
}

function scalar(shape: Shape, wire: unknown): unknown {
  switch (shape.kind) {
    case "date":
      return new Date(shape.wire === "unixTimestamp" ? Number(wire) * 1000 : String(wire));
    case "bytes":
      return new Uint8Array(Buffer.from(String(wire), shape.wire));
    case "numberText":
      return Number(wire);
    case "booleanText":
      return /^true$/i.test(String(wire)) || String(wire) === "1";
    case "odd":
      throw new CannotJudge(`a value of kind ${shape.what}`);
    default:
      return wire;
  }
}

const mapFields = (fields: Fields, by: (value: unknown) => unknown): Fields =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, by(value)]));
