import type { KeyCredential, TokenCredential } from "@azure/core-auth";
import type { PipelinePolicy } from "@azure/core-rest-pipeline";
import { ClientError } from "./client-error.js";
import type { ClientOptions } from "./client-options.js";
import { buildContext, type ClientContext, type PackageInfo } from "./context.js";
import { tokenPolicy } from "./token-policy.js";

/** What a generated client says of itself. */
export interface ContextSettings extends PackageInfo {
  /** Where requests go unless the caller says otherwise. */
  endpoint: string;
  credential?: TokenCredential | KeyCredential | undefined;
  /** Scopes of a token; by default, everything at the endpoint. */
  scopes?: string[] | undefined;
  /** Header of a key. */
  apiKeyHeaderName?: string | undefined;
}

/**
 * Makes the context of a client of any service.
 *
 * @throws ClientError `invalid-endpoint`, `insecure-endpoint` or `invalid-credential`
 */
export function createContext(settings: ContextSettings, options: ClientOptions): ClientContext {
  const { credential } = settings;
  const { scopes = settings.scopes, apiKeyHeaderName = settings.apiKeyHeaderName } = options.credentials ?? {};
  const signing = ({ origin }: URL): PipelinePolicy =>
    typeof (credential as KeyCredential).key === "string"
      ? keyPolicy(credential as KeyCredential, apiKeyHeaderName)
      : tokenPolicy(credential as TokenCredential, scopes ?? `${origin}/.default`);
  return buildContext(
    options.endpoint ?? settings.endpoint,
    settings,
    options,
    credential && signing,
    apiKeyHeaderName,
  );
}

function keyPolicy(credential: KeyCredential, header: string | undefined): PipelinePolicy {
  if (!header) {
    throw new ClientError(
      "invalid-credential",
      'A key needs the name of its header: set "credentials.apiKeyHeaderName".',
    );
  }
  return {
    name: "keyCredentialAuthenticationPolicy",
    sendRequest(request, next) {
      request.headers.set(header, credential.key); // read each time: keys are rotated
      return next(request);
    },
  };
}
