import type { HttpClient } from "@azure/core-rest-pipeline";

/** Where a call goes. */
export interface At {
  /** Of the mock server: `https://localhost:<port>`. */
  readonly endpoint: string;
  /** What every client has to be made with; `endpoint` is not in it. */
  readonly options: { readonly httpClient: HttpClient; readonly retryOptions: { readonly maxRetries: number } };
  /** A token for any scopes, which are the token. */
  readonly credential: { getToken(scopes: string | string[]): Promise<{ token: string; expiresOnTimestamp: number }> };
}

/** Calls what a scenario is about, and throws unless what comes back is right. */
export type Call = (at: At) => Promise<void>;

/** Calls by hand, by the names of their scenarios. */
export type Calls = Readonly<Record<string, Call>>;
