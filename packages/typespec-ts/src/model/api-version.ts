import { type Build, type SdkClient, unsupported } from "./build.js";
import { templateArguments } from "./client-naming.js";
import type { ApiVersion } from "./plain-client.js";

/** The api-version of a client or of a group; none for a client that combines several services, each with its own. */
export function apiVersionOf(build: Build, client: SdkClient): ApiVersion | undefined {
  const parameter = client.clientInitialization.parameters
    .flatMap((candidate) => [candidate, ...templateArguments(candidate)])
    .find((candidate) => candidate.isApiVersionParam);
  if (parameter === undefined || isCombined(client)) return undefined;
  const defaultValue = parameter.clientDefaultValue ?? client.apiVersions.at(-1);
  if (typeof defaultValue !== "string") {
    unsupported(build, "unsupported-client", client.__raw.type, {
      name: client.name,
      what: "an api-version without a value to begin with",
    });
    return undefined;
  }
  const name = client.versionsEnum === undefined ? undefined : build.names.types.get(client.versionsEnum);
  return {
    type: name === undefined ? { kind: "plain", ts: "string" } : { kind: "enum", name, valueType: "string" },
    defaultValue,
  };
}

/** A version of one of the services would be wrong for the others. */
const isCombined = (client: SdkClient): boolean =>
  client.apiVersions.length === 0 && (client.children ?? []).some((child) => child.apiVersions.length > 0);
