import type { ClientShape, Graph, GraphOperation } from "../graph/plain.ts";
import { headerOf, type Wire } from "./wire.ts";

/** The operation that a request is of, and the values that its URL says. */
export interface Matched {
  readonly operation: GraphOperation;
  readonly client: ClientShape;
  /** Parameters of the path by their names on the wire, and those of the server's URL. */
  readonly path: Readonly<Record<string, string>>;
}

/**
 * Finds the operation: among those that the spec marks as the scenario's, or else among all. The spec leaves some marks
 * to us, as where one scenario is about several services.
 */
export function match(graph: Graph, scenario: string, wire: Wire): Matched | undefined {
  const ids = new Set(graph.scenarios[scenario] ?? []);
  const [own, others] = [true, false].map((isOwn) => graph.operations.filter(({ id }) => ids.has(id) === isOwn));
  return firstOf(own ?? [], graph, wire) ?? firstOf(others ?? [], graph, wire);
}

/** Operations may differ in nothing but a media type; where the mock is not exact about it, the first one is meant. */

function firstOf(operations: readonly GraphOperation[], graph: Graph, wire: Wire): Matched | undefined {
  const found = operations.flatMap((operation) => {
    const client = graph.clients.find(({ name }) => name === operation.client);
    if (client === undefined || operation.verb !== wire.verb) return [];
    const path = pathValues(templateOf(client) + operation.path, wire.path, reservedIn(operation));
    return path === undefined ? [] : [{ operation, client, path }];
  });
  return found.find(({ operation }) => sendsConstants(operation, wire)) ?? found[0];
}

function sendsConstants({ inputs }: GraphOperation, wire: Wire): boolean {
  return inputs.every(({ place, wire: name, shape }) => {
    if (place !== "header" || shape.kind !== "constant") return true;
    const expected = headerOf(wire, name);
    return expected === undefined || String(expected) === String(shape.value);
  });
}

/** What stands between the host and the operation's path. */
export function templateOf({ serverUrl, template }: ClientShape): string {
  const [only] = template;
  const fixed =
    template.length === 1 && serverUrl === `{${only?.wire}}` && typeof only?.defaultValue === "string"
      ? only.defaultValue
      : serverUrl;
  return fixed.replace(/^(\{[^}]+\}|https?:\/\/[^/]+)/, "").replace(/\/$/, "");
}

/** Parameters that may stand for several segments. */
const reservedIn = ({ inputs }: GraphOperation): ReadonlySet<string> =>
  new Set(inputs.filter(({ reserved }) => reserved).map(({ wire }) => wire));

function pathValues(template: string, path: string, reserved: ReadonlySet<string>): Record<string, string> | undefined {
  const names: string[] = [];
  const pattern = template
    .replace(/\?.*$/, "")
    .replace(/\/$/, "")
    .split(/(\{[^}]+\})/)
    .map((part) => {
      if (!part.startsWith("{")) return part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
      const name = part.slice(1, -1).replace(/^[+/]/, "");
      names.push(name);
      return part.startsWith("{+") || reserved.has(name) ? "(.+)" : "([^/]*)";
    })
    .join("");
  const found = new RegExp(`^${pattern}/?$`, "i").exec(path);
  if (found === null) return undefined;
  return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? "")]));
}
