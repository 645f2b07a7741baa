import { createServer as createHttpServer, type IncomingMessage, type RequestListener } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { certificate } from "./certificate.ts";

/** A server for answers that the emulator does not give. */
export interface TestServer extends AsyncDisposable {
  readonly endpoint: string;
  /** The PEM to trust, one for all servers of a process; `undefined` over plain HTTP. */
  readonly certificate: string | undefined;
  /** What came in, oldest first. */
  readonly requests: readonly IncomingMessage[];
}

/** Starts a server on loopback. */
export async function startServer(
  listener: RequestListener,
  protocol: "https" | "http" = "https",
): Promise<TestServer> {
  const tls = protocol === "https" ? await certificate() : undefined;
  const requests: IncomingMessage[] = [];
  const noting: RequestListener = (request, response) => {
    requests.push(request);
    listener(request, response);
  };
  const server = tls ? createHttpsServer(tls, noting) : createHttpServer(noting);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    endpoint: `${protocol}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    certificate: tls?.cert,
    requests,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Starts a server that gives every request the same answer. */
export function serve(status: number, body: string, headers: Record<string, string> = {}): Promise<TestServer> {
  return startServer((_request, response) => {
    response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
    response.end(body);
  });
}
