import type { SdkCredentialParameter, SdkCredentialType } from "@azure-tools/typespec-client-generator-core";
import type { HttpAuth } from "@typespec/http";
import { type Build, type SdkClient, unsupported } from "./build.js";
import type { Credential } from "./plain.js";

/** How a client signs in: by a token, by a key in a header, or by either. */
export function credentialOf(
  build: Build,
  client: SdkClient,
  parameter: SdkCredentialParameter | undefined,
): Credential | undefined {
  if (parameter === undefined) return undefined;
  const types: SdkCredentialType[] = parameter.type.kind === "union" ? parameter.type.variantTypes : [parameter.type];
  let [token, optional] = [false, false];
  const headers = new Set<string>();
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
      headers.add(scheme.name);
    } else if (scheme.type === "noAuth") {
      optional = true;
    } else {
      refuse(describeScheme(scheme));
    }
  }
  if (headers.size > 1) refuse(`API keys in several headers (${[...headers].join(", ")})`);
  return { token, scopes: [...scopes], keyHeader: [...headers][0], optional };
}

function describeScheme(scheme: HttpAuth): string {
  if (scheme.type === "apiKey") return `an API key in the ${scheme.in}`;
  return scheme.type === "http"
    ? `an authentication by '${scheme.scheme}'`
    : `an authentication of type ${scheme.type}`;
}
