import { ClientError } from "./client-error.js";

/** @throws ClientError `invalid-endpoint` when it is not an absolute http or https URL */
export function parseEndpoint(endpoint: string): URL {
  if (/^https?:/i.test(endpoint) && URL.canParse(endpoint)) return new URL(endpoint);
  // The value stays out of the message: a URL may hold a key.
  throw new ClientError("invalid-endpoint", 'The endpoint must be a URL such as "https://management.azure.com".');
}
