import type {
  SdkClientType,
  SdkCredentialType,
  SdkEndpointParameter,
  SdkEndpointType,
  SdkHttpOperation,
  SdkMethodParameter,
} from "@azure-tools/typespec-client-generator-core";
import { camel, pascal } from "./names.ts";
import { parameterOf } from "./operations.ts";
import type { ClientShape } from "./plain.ts";
import type { Shapes } from "./shapes.ts";

/** What the constructor of a client asks for. */
export function clientShapeOf(client: SdkClientType<SdkHttpOperation>, arm: boolean, shapes: Shapes): ClientShape {
  const { parameters } = client.clientInitialization;
  const endpoint = parameters.find((parameter) => parameter.kind === "endpoint");
  const server = serverOf(endpoint);
  const own = parameters.filter((parameter): parameter is SdkMethodParameter => parameter.kind === "method");
  const version = own.find((parameter) => parameter.isApiVersionParam)?.clientDefaultValue ?? client.apiVersions.at(-1);
  return {
    name: pascal(client),
    arm,
    ...(typeof version === "string" ? { apiVersion: version } : {}),
    serverUrl: server?.serverUrl ?? "{endpoint}",
    template: (server?.templateArguments ?? []).map((argument) => ({
      wire: argument.serializedName,
      name: camel(argument),
      isApiVersion: argument.isApiVersionParam,
      ...(argument.clientDefaultValue === undefined ? {} : { defaultValue: argument.clientDefaultValue }),
    })),
    credential: parameters.flatMap((parameter) => {
      if (parameter.kind !== "credential") return [];
      const { type } = parameter;
      return (type.kind === "union" ? type.variantTypes : [type]).map(credentialOf);
    }),
    parameters: own.map((parameter) => parameterOf(parameter, shapes)),
  };
}

/** Of several servers, that with the most parameters. */
function serverOf(parameter: SdkEndpointParameter | undefined): SdkEndpointType | undefined {
  const types = parameter?.type.kind === "union" ? parameter.type.variantTypes : [parameter?.type];
  const servers = types.filter((type): type is SdkEndpointType => type?.kind === "endpoint");
  return servers.sort((a, b) => b.templateArguments.length - a.templateArguments.length)[0];
}

function credentialOf({ scheme }: SdkCredentialType): ClientShape["credential"][number] {
  if (scheme.type === "oauth2" || (scheme.type === "http" && scheme.scheme.toLowerCase() === "bearer")) return "token";
  if (scheme.type === "noAuth") return "none";
  // An API key, or a scheme of HTTP that takes one.
  return scheme.type === "apiKey" || scheme.type === "http" ? "key" : "odd";
}
