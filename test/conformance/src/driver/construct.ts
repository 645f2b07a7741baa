import type { At } from "../call.ts";
import { type Given, optionsOf } from "./arguments.ts";
import { type Matched, templateOf } from "./match.ts";
import { CannotJudge } from "./values.ts";
import type { Wire } from "./wire.ts";

type Class = new (...args: unknown[]) => object;

/** Makes the client as users do: the server's URL, the credential, other parameters, and options. */
export function construct(
  module: Record<string, unknown>,
  { client, path }: Matched,
  given: Given,
  wire: Wire,
  at: At,
): object {
  const Client = module[client.name];
  if (typeof Client !== "function") throw new Error(`The client package exports no class ${client.name}.`);
  const options: Record<string, unknown> = { ...at.options, ...optionsOf(client.parameters, given) };
  const server: unknown[] = [];
  for (const parameter of client.template) {
    const isEndpoint = client.serverUrl.startsWith(`{${parameter.wire}}`);
    const isWhole = client.template.length === 1 && client.serverUrl === `{${parameter.wire}}`;
    const value = isEndpoint ? at.endpoint + (isWhole ? templateOf(client) : "") : path[parameter.wire];
    if (client.arm) options.endpoint = value;
    else if (parameter.isApiVersion) options.apiVersion = value;
    else if (parameter.defaultValue === undefined) server.push(value);
    else if (value !== undefined) options[parameter.name] = value;
  }
  if (client.template.length === 0) options.endpoint = at.endpoint;
  for (const { id, isApiVersion } of client.parameters) {
    if (!isApiVersion) continue;
    if (given.get(id) === client.apiVersion) delete options.apiVersion;
    else if (given.has(id)) options.apiVersion = given.get(id);
  }
  const credential = client.credential.length === 0 ? [] : [credentialOf(client.credential, wire, at)];
  const others = client.parameters
    .filter(({ place, isApiVersion }) => place === "client" && !isApiVersion)
    .map(({ id }) => given.get(id) ?? "text");
  return new (Client as Class)(...server, ...credential, ...others, options);
}

function credentialOf(kinds: Matched["client"]["credential"], wire: Wire, at: At): unknown {
  const { authorization } = wire.headers;
  const isToken = authorization === undefined ? !kinds.includes("key") : /^bearer /i.test(String(authorization));
  if (kinds.includes("none") && authorization === undefined) return undefined;
  if (kinds.includes("token") && isToken) return at.credential;
  const key = authorization ?? Object.entries(wire.headers).find(([name]) => /key/i.test(name))?.[1];
  if (kinds.includes("key")) return { key: String(key ?? "key").replace(/^\S+ /, "") };
  throw new CannotJudge("a credential of this kind");
}
