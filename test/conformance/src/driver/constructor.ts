import type { At } from "../call.ts";
import { type Given, optionsOf } from "./arguments.ts";
import { type Matched, templateOf } from "./match.ts";
import { CannotJudge } from "./values.ts";
import type { Wire } from "./wire.ts";

/** What users make a client with: the server's URL, the credential, other parameters, and options. */
export function constructorArguments({ client, path }: Matched, given: Given, wire: Wire, at: At): unknown[] {
  const own = client.parameters.filter(({ isApiVersion }) => !isApiVersion);
  const options: Record<string, unknown> = { ...at.options, ...optionsOf(own, given) };
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
  // The client has one by itself; every client calls it the same.
  const version = client.parameters.find(({ isApiVersion, id }) => isApiVersion && given.has(id));
  const asked = version && given.get(version.id);
  if (asked !== undefined && asked !== client.apiVersion) options.apiVersion = asked;
  const credential = client.credential.length === 0 ? [] : [credentialOf(client.credential, wire, at)];
  const others = own.filter(({ place }) => place === "client").map(({ id }) => given.get(id) ?? "text");
  return [...server, ...credential, ...others, options];
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
