import type { TokenCredential } from "@azure/core-auth";
import { usageError } from "./errors/cli-error.js";
import type { Io } from "./io.js";

/** The Azure clouds by the names that `--cloud` takes. */
export type CloudName = "public" | "usgov" | "china";

/** A credential that has its token already. */
export function fixedCredential(token: string): TokenCredential {
  const day = 86_400_000;
  return { getToken: () => Promise.resolve({ token, expiresOnTimestamp: Date.now() + day }) };
}

/**
 * The credential of INSTANCE_VIEW_TOKEN, if it is set.
 *
 * @throws CliError if it cannot be a token
 */
export function environmentCredential(env: Io["env"]): TokenCredential | undefined {
  const token = env.INSTANCE_VIEW_TOKEN;
  if (!token) return undefined;
  if (!/^[!-~]+$/.test(token)) {
    throw usageError('INSTANCE_VIEW_TOKEN must be a bearer token alone, without "Bearer", blanks or line breaks.');
  }
  return fixedCredential(token);
}

/** Finds out how the user is signed in. It is loaded with the first token, because it takes its time to load. */
export function azureCredential(cloud: CloudName | undefined): TokenCredential {
  let loading: Promise<TokenCredential> | undefined;
  return {
    async getToken(...args) {
      loading ??= loadAzureCredential(cloud);
      return (await loading).getToken(...args);
    },
  };
}

async function loadAzureCredential(cloud: CloudName | undefined): Promise<TokenCredential> {
  const { AzureAuthorityHosts, DefaultAzureCredential } = await import("@azure/identity");
  if (cloud === undefined) return new DefaultAzureCredential(); // AZURE_AUTHORITY_HOST may say where to sign in
  const authorityHost = {
    public: AzureAuthorityHosts.AzurePublicCloud,
    usgov: AzureAuthorityHosts.AzureGovernment,
    china: AzureAuthorityHosts.AzureChina,
  }[cloud];
  return new DefaultAzureCredential({ authorityHost });
}
