import http, { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { generate } from "selfsigned";
import { onTestFinished } from "vitest";

/** A request as it arrived. */
export interface Received {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What to answer; "never" leaves the caller waiting. After the body, the rest of it may be cut off or not come. */
export type Answer =
  | { status?: number; headers?: Record<string, string>; body?: string | Uint8Array; ending?: "cut" | "stall" }
  | "never";

/** A server on loopback that ends with the test. */
export interface TestServer {
  origin: string;
  /** PEM; undefined for plain HTTP. */
  certificate: string | undefined;
  received: Received[];
  /** A caller has closed a connection before the answer was at its end. */
  hungUp: Promise<void>;
}

let pems: ReturnType<typeof generate> | undefined;

/** Starts a server; `answer` is told how many requests came before. */
export async function serve(
  answer: (request: Received, before: number) => Answer,
  { tls = true }: { tls?: boolean } = {},
): Promise<TestServer> {
  const received: Received[] = [];
  let hangUp = (): void => {};
  const hungUp = new Promise<void>((resolve) => {
    hangUp = resolve;
  });
  const listener = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.on("close", () => (response.writableFinished ? undefined : hangUp()));
    const request: Received = {
      method: incoming.method ?? "",
      url: incoming.url ?? "",
      headers: incoming.headers,
      body: await text(incoming),
    };
    const result = answer(request, received.push(request) - 1);
    if (result === "never") return;
    const { status = 200, headers = {}, body = "", ending } = result;
    if (ending) headers["content-length"] = String(body.length + 100);
    response.writeHead(status, headers);
    if (ending) response.write(body, () => (ending === "cut" ? response.destroy() : undefined));
    else response.end(body);
  };
  if (tls) {
    pems ??= generate([{ name: "commonName", value: "localhost" }], {
      keyType: "ec",
      algorithm: "sha256",
      extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }],
    });
  }
  const pem = tls ? await pems : undefined;
  const server = pem ? https.createServer({ key: pem.private, cert: pem.cert }, listener) : http.createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `${tls ? "https" : "http"}://localhost:${port}`, certificate: pem?.cert, received, hungUp };
}

/** Answers with JSON. */
export function jsonAnswer(value: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return { status, headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(value) };
}
