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
  /** What stands before the key in its header, such as `SharedAccessKey`. */
  apiKeyScheme?: string | undefined;
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
      ? keyPolicy(credential as KeyCredential, apiKeyHeaderName, settings.apiKeyScheme)
      : tokenPolicy(credential as TokenCredential, scopes ?? `${origin}/.default`);
  return buildContext(
    options.endpoint ?? settings.endpoint,
    settings,
    options,
    credential && signing,
    apiKeyHeaderName,
  );
}

function keyPolicy(credential: KeyCredential, header: string | undefined, scheme = ""): PipelinePolicy {
  if (!header) {
    throw new ClientError(
      "invalid-credential",
      'A key needs the name of its header: set "credentials.apiKeyHeaderName".',
    );
  }
  return {
    name: "keyCredentialAuthenticationPolicy",
    sendRequest(request, next) {
      const { key } = credential; // read each time: keys are rotated
      request.headers.set(header, scheme ? `${scheme} ${key}` : key);
      return next(request);
    },
  };
}
