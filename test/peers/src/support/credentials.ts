import type { AccessToken, TokenCredential } from "@azure/core-auth";

/** A credential that always gives the same token. */
export function staticCredential(token: string): TokenCredential {
  return { getToken: async () => accessToken(token) };
}

/** A credential that notes what it is asked for. */
export function recordingCredential(): TokenCredential & { readonly scopes: (string | string[])[] } {
  const scopes: (string | string[])[] = [];
  return {
    scopes,
    async getToken(asked) {
      scopes.push(asked);
      return accessToken("recorded");
    },
  };
}

function accessToken(token: string): AccessToken {
  return { token, expiresOnTimestamp: Date.now() + 3_600_000 };
}
