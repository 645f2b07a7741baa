import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { call } from "../requests.test-support.js";
import type { Answer } from "./answer.js";
import { createListener } from "./listener.js";

let server: Server | undefined;
afterEach(() => server?.close());

/** Serves with `answerTo` behind the listener; returns what calls it. */
async function serve(answerTo: () => Answer): Promise<() => ReturnType<typeof call>> {
  const started = createServer(createListener(answerTo));
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const { port } = started.address() as AddressInfo;
  return () => call({ endpoint: `http://127.0.0.1:${port}`, certificate: undefined, token: "t" }, "/");
}

test.each<[what: string, answerTo: () => Answer]>([
  [
    "while answering",
    () => {
      throw new Error("no such bucket");
    },
  ],
  ["in an answer without a body", () => ({ status: 200, headers: [] }) as unknown as Answer],
  ["in an answer with a header that cannot be sent", () => ({ status: 200, body: "{}", headers: ["x", "a\nb"] })],
])("a fault %s is a 500, and the next request is answered too", async (_, answerTo) => {
  let faulty = true;
  const get = await serve(() => (faulty ? answerTo() : { status: 200, body: "{}", headers: [] }));
  const { status, error, headers } = await get();
  expect(status).toBe(500);
  expect(error.code).toBe("InternalServerError");
  expect(error.message).toMatch(/^The emulator has a fault: ./);
  expect(headers["x-ms-request-id"]).toBeDefined();
  faulty = false;
  expect((await get()).status).toBe(200);
});
