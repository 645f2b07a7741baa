import type { ClientShape, Graph, GraphOperation } from "../graph/plain.ts";
import type { Wire } from "./wire.ts";

/** The operation that a request is of, and the values that its URL says. */
export interface Matched {
  readonly operation: GraphOperation;
  readonly client: ClientShape;
  /** Parameters of the path by their names on the wire, and those of the server's URL. */
  readonly path: Readonly<Record<string, string>>;
}

/** Finds the operation among those that a scenario is about. */
export function match(graph: Graph, scenario: string, wire: Wire): Matched | undefined {
  const ids = new Set(graph.scenarios[scenario] ?? []);
  const all = graph.operations.filter(({ id }) => ids.has(id));
  const candidates = all.filter(({ verb }) => verb === wire.verb);
  for (const operation of candidates) {
    const client = graph.clients.find(({ name }) => name === operation.client);
    if (client === undefined) continue;
    const path = pathValues(templateOf(client) + operation.path, wire.path);
    if (path !== undefined) return { operation, client, path };
  }
  return undefined;
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

function pathValues(template: string, path: string): Record<string, string> | undefined {
  const names: string[] = [];
  const pattern = template
    .split("?")[0]
    ?.split(/(\{[^}]+\})/)
    .map((part) => {
      if (!part.startsWith("{")) return part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
      names.push(part.slice(1, -1).replace(/^[+/]/, ""));
      return part.startsWith("{+") ? "(.+)" : "([^/]*)";
    })
    .join("");
  const found = new RegExp(`^${pattern}/?$`, "i").exec(path);
  if (found === null) return undefined;
  return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? "")]));
}
