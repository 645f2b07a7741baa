import type { SdkCredentialParameter, SdkCredentialType } from "@azure-tools/typespec-client-generator-core";
import type { HttpAuth } from "@typespec/http";
import { type Build, type SdkClient, unsupported } from "./build.js";
import type { Credential } from "./plain-client.js";

/** How a client signs in: by a token, by a key in a header, or by either. A scheme of the service itself has a key, too. */
export function credentialOf(
  build: Build,
  client: SdkClient,
  parameter: SdkCredentialParameter | undefined,
): Credential | undefined {
  if (parameter === undefined) return undefined;
  const types: SdkCredentialType[] = parameter.type.kind === "union" ? parameter.type.variantTypes : [parameter.type];
  let [token, optional] = [false, false];
  const keys = new Map<string, NonNullable<Credential["key"]>>();
  const scopes = new Set<string>();
  const refuse = (what: string): void => {
    unsupported(build, "unsupported-client", client.__raw.type, { name: client.name, what });
  };
  for (const { scheme } of types) {
    if (scheme.type === "oauth2") {
      token = true;
      for (const flow of scheme.flows) for (const scope of flow.scopes) scopes.add(scope.value);
    } else if (scheme.type === "http" && scheme.scheme.toLowerCase() === "bearer") {
      token = true;
    } else if (scheme.type === "apiKey" && scheme.in === "header") {
      keys.set(scheme.name, { header: scheme.name, scheme: undefined });
    } else if (scheme.type === "http" && scheme.scheme.toLowerCase() !== "basic") {
      keys.set(`Authorization: ${scheme.scheme}`, { header: "Authorization", scheme: scheme.scheme });
    } else if (scheme.type === "noAuth") {
      optional = true;
    } else {
      refuse(describeScheme(scheme));
    }
  }
  if (keys.size > 1) refuse(`keys of several kinds (${[...keys.keys()].join(", ")})`);
  return { token, scopes: [...scopes], key: [...keys.values()][0], optional };
}

function describeScheme(scheme: HttpAuth): string {
  if (scheme.type === "apiKey") return `an API key in the ${scheme.in}`;
  return scheme.type === "http"
    ? `an authentication by '${scheme.scheme}'`
    : `an authentication of type ${scheme.type}`;
}
