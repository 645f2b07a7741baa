import type { RequestListener } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { generate } from "selfsigned";

/** An endpoint that answers as a test wants. */
export interface TestServer {
  readonly endpoint: string;
  /** The PEM to trust. */
  readonly certificate: string;
  close(): Promise<void>;
}

/** A token that must never be seen in any output. */
export const secret = "s3cret-t0ken";

export async function startHttps(listener: RequestListener): Promise<TestServer> {
  const { private: key, cert } = await makeCertificate();
  const server = createServer({ key, cert }, listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    endpoint: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    certificate: cert,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const makeCertificate = (): ReturnType<typeof generate> =>
  generate([{ name: "commonName", value: "test" }], {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    extensions: [{ name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] }],
  });
