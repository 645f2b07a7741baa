import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { findPublished, registryUrl } from "./registry.ts";

const name = "@instance-view/models";

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test.for<[what: string, listener: RequestListener]>([
  ["an error", (_, response) => response.writeHead(500).end("{}")],
  ["that it has to know who asks", (_, response) => response.writeHead(401).end("{}")],
  ["the page of a network that wants a login", (_, response) => response.end("<html></html>")],
  ["nothing", (_, response) => response.end("null")],
  ["another package", (_, response) => response.end('{ "name": "bread", "versions": {} }')],
  [
    "half of it",
    (_, response) => response.writeHead(200, { "content-length": 99 }).write("{", () => response.destroy()),
  ],
])("a registry that answers %s does not say that nothing is published", async ([, listener]) => {
  const url = await serve(listener);
  await expect(findPublished(url, name, "1.0.0")).rejects.toThrow(expect.objectContaining({ code: "registry" }));
});

test("of a package that it does not have, or no longer, nothing is published", async () => {
  expect(await findPublished(await serve((_, response) => response.writeHead(404).end()), name, "1.0.0")).toBe(
    undefined,
  );
  const unpublished = await serve((_, response) => response.end(JSON.stringify({ name, time: {} })));
  expect(await findPublished(unpublished, name, "1.0.0")).toBe(undefined);
});

test.for([
  "https://me:secret@example.com",
  "https://example.com/?token=secret",
  "https://example.com/#secret",
  "secret",
])("%s is no registry's URL", async (url) => {
  await expect(registryUrl("/", url)).rejects.toThrow(expect.objectContaining({ code: "usage" }));
  if (url.startsWith("https")) await expect(registryUrl("/", url)).rejects.not.toThrow("secret");
});

test("a slash at the end of the URL makes no difference", async () => {
  expect(await registryUrl("/", "https://example.com/npm//")).toBe("https://example.com/npm");
});
