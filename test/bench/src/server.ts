import { createServer as createHttpServer, type RequestListener } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { demoFleet } from "@instance-view/emulator";

// The other end of the calls, in a process of its own. It does as little as it can, because it must not be what is
// measured: one body, never compressed, and the headers that Azure sends.

/** Where the process that started this one finds it. */
export interface Listening {
  readonly http: string;
  readonly https: string;
  readonly certificate: string;
}

const body = Buffer.from(JSON.stringify(demoFleet().scaleSets[0]?.virtualMachines[0]));
const headers = {
  "cache-control": "no-cache",
  "content-type": "application/json; charset=utf-8",
  "content-length": body.length,
  "x-ms-request-id": "3f8ad5ef-3ef3-4a29-a2c7-6b0e9ea8d5c1",
  "x-ms-request-charge": "1",
  "x-ms-ratelimit-remaining-resource": "Microsoft.Compute/GetVMScaleSetVMResource;35",
};
const listener: RequestListener = (_request, response) => {
  response.writeHead(200, headers);
  response.end(body);
};

// The emulator's library for certificates.
const { generate } = createRequire(import.meta.resolve("@instance-view/emulator"))("selfsigned") as {
  generate(attributes: object[], options: object): Promise<{ private: string; cert: string }>;
};
const { private: key, cert } = await generate([{ name: "commonName", value: "bench" }], {
  keyType: "ec",
  curve: "P-256",
  algorithm: "sha256",
  extensions: [{ name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] }],
});

const ports = await Promise.all(
  [createHttpServer(listener), createHttpsServer({ key, cert }, listener)].map(
    (server) =>
      new Promise<number>((resolve) => {
        server.keepAliveTimeout = 60_000;
        server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
      }),
  ),
);
const listening: Listening = {
  http: `http://127.0.0.1:${ports[0]}`,
  https: `https://127.0.0.1:${ports[1]}`,
  certificate: cert,
};
process.send?.(listening);
process.once("disconnect", () => process.exit());
