import { createDefaultHttpClient, type HttpClient } from "@azure/core-rest-pipeline";

const http = createDefaultHttpClient();
const [plain, secure] = ["http://localhost:", "https://localhost:"];

/**
 * Stands for a proxy that ends TLS in front of the mock server, which speaks plain HTTP only: our clients, rightly, never
 * send a credential over that. A client is made as if the server had a certificate, and all its guards are at work:
 *
 * ```ts
 * new ApiKeyClient({ key: "valid-key" }, { endpoint: `https://localhost:${port}`, httpClient: behindTls });
 * ```
 *
 * Links that the server gives (to the next page, to an operation's status) lead through the proxy as well.
 */
export const behindTls: HttpClient = {
  async sendRequest(request) {
    const { url, allowInsecureConnection } = request;
    Object.assign(request, { url: url.replace(secure, plain), allowInsecureConnection: true });
    try {
      const response = await http.sendRequest(request);
      for (const [name, value] of response.headers) response.headers.set(name, value.replaceAll(plain, secure));
      if (typeof response.bodyAsText === "string") response.bodyAsText = response.bodyAsText.replaceAll(plain, secure);
      return response;
    } finally {
      Object.assign(request, { url, allowInsecureConnection });
    }
  },
};
