import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { nothing } from "../readers.js";
import { type OperationRequest, send } from "../send.js";
import { contextFor, rejection } from "../testing/client.js";
import { type Answer, type Received, serve, type TestServer } from "../testing/server.js";
import { filePart, jsonPart, jsonParts, multipart, type Parts, textPart } from "./multipart.js";

/** What arrives of a form: each part with its headers, as text. */
async function sent(...parts: Parts[]): Promise<{ headers: Record<string, string>; body: string }[]> {
  const server = await serve(() => ({ status: 204 }));
  await upload(multipart(...parts), server);
  return partsOf(server.received[0] as Received);
}

function upload(body: OperationRequest["body"], server: TestServer): Promise<unknown> {
  const context = contextFor(server, { retryOptions: { maxRetries: 1, retryDelayInMs: 1 } });
  return send(context, { method: "POST", path: "/forms", body }, { 204: nothing }, {}, {});
}

function partsOf({ headers, body }: Received): { headers: Record<string, string>; body: string }[] {
  const [, boundary] = /^multipart\/form-data; boundary=(.+)$/.exec(headers["content-type"] ?? "") ?? [];
  const pieces = body.split(`--${boundary}`);
  expect(pieces[0]).toBe("");
  expect(pieces.at(-1)?.trim()).toBe("--");
  return pieces.slice(1, -1).map((piece) => {
    const [head = "", ...rest] = piece.slice(2, -2).split("\r\n\r\n");
    return {
      headers: Object.fromEntries(head.split("\r\n").map((line) => line.split(": ", 2) as [string, string])),
      body: rest.join("\r\n\r\n"),
    };
  });
}

const field = (name: string, type: string, body: string, filename?: string) => ({
  headers: {
    "content-disposition": `form-data; name="${name}"${filename === undefined ? "" : `; filename="${filename}"`}`,
    "content-type": type,
  },
  body,
});

test("text, JSON and files, in the order in which they stand", async () => {
  const parts = await sent(
    textPart("id", "ü"),
    textPart("count", 0.5),
    textPart("tags", ["a", "b"]),
    textPart("note", "*", "text/markdown"),
    jsonPart("address", { city: "X" }),
    jsonPart("nothing", null),
    jsonParts("loaves", [1, "2"]),
    filePart("photo", new Uint8Array([65, 66])),
    filePart("pictures", ["text", { contents: "png", contentType: "image/png", filename: "a.png" }]),
    filePart("fixed", { contents: "x" }, "image/jpeg"),
  );
  expect(parts).toEqual([
    field("id", "text/plain", "ü"),
    field("count", "text/plain", "0.5"),
    field("tags", "text/plain", "a"),
    field("tags", "text/plain", "b"),
    field("note", "text/markdown", "*"),
    field("address", "application/json", '{"city":"X"}'),
    field("nothing", "application/json", "null"),
    field("loaves", "application/json", "1"),
    field("loaves", "application/json", '"2"'),
    field("photo", "application/octet-stream", "AB", "photo"),
    field("pictures", "application/octet-stream", "text", "pictures"),
    field("pictures", "image/png", "png", "a.png"),
    field("fixed", "image/jpeg", "x", "fixed"),
  ]);
});

test("what is not there is left out", async () => {
  const parts = await sent(
    textPart("a", undefined),
    textPart("b", null),
    textPart("c", []),
    jsonPart("d", undefined),
    jsonParts("e", undefined),
    filePart("f", undefined),
    filePart("g", []),
    textPart("id", "1"),
  );
  expect(parts).toEqual([field("id", "text/plain", "1")]);
});

test("a File tells its name and its type, unless something else is said", async () => {
  const photo = new File(["abc"], "a.png", { type: "image/png" });
  const parts = await sent(
    filePart("photo", photo),
    filePart("photo", { contents: photo, filename: "b.png", contentType: "image/x-png" }),
    filePart("photo", new Blob(["abc"])),
  );
  expect(parts).toEqual([
    field("photo", "image/png", "abc", "a.png"),
    field("photo", "image/x-png", "abc", "b.png"),
    field("photo", "application/octet-stream", "abc", "photo"),
  ]);
});

test("streams of every kind", async () => {
  async function* chunks(): AsyncGenerator<Uint8Array | string> {
    yield "a";
    yield new Uint8Array([98]);
  }
  const parts = await sent(
    filePart("node", Readable.from(["a", "b"])),
    filePart("web", new Blob(["ab"]).stream()),
    filePart("iterable", chunks()),
  );
  expect(parts.map(({ body }) => body)).toEqual(["ab", "ab", "ab"]);
});

test("a name can neither end its quotes nor its line", async () => {
  const parts = await sent(filePart('a"b', { contents: "x", filename: 'c"\r\nx-evil=1' }));
  expect(parts).toEqual([field("a%22b", "application/octet-stream", "x", "c%22%0D%0Ax-evil=1")]);
});

test("bytes that are a part of others", async () => {
  const parts = await sent(filePart("photo", new TextEncoder().encode("xaby").subarray(1, 3)));
  expect(parts[0]?.body).toBe("ab");
});

const busyOnce = (_: Received, before: number): Answer => ({ status: before === 0 ? 503 : 204 });

test("bytes and blobs are sent anew after a failed attempt", async () => {
  const server = await serve(busyOnce);
  await upload(multipart(filePart("a", "text"), filePart("b", new Blob(["blob"]))), server);
  expect(server.received.map((request) => partsOf(request).map(({ body }) => body))).toEqual([
    ["text", "blob"],
    ["text", "blob"],
  ]);
});

test("a stream is not: the call ends and says why", async () => {
  const server = await serve(busyOnce);
  const error = await rejection(upload(multipart(filePart("a", Readable.from(["x"]))), server));
  expect(error).toMatchObject({ name: "ClientError", code: "unrepeatable-body" });
  expect(server.received).toHaveLength(1);
});

test("a stream that breaks ends the call", async () => {
  const server = await serve(() => ({ status: 204 }));
  async function* broken(): AsyncGenerator<string> {
    yield "a";
    throw new Error("The disk is gone.");
  }
  expect(await rejection(upload(multipart(filePart("a", broken())), server))).toMatchObject({
    message: expect.stringContaining("The disk is gone."),
  });
});

test.each([42, { size: 1 }, true])("contents %j are refused", (contents) => {
  expect(() => filePart("a", contents as unknown as string)).toThrow(expect.objectContaining({ code: "invalid-body" }));
});
