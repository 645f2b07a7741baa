import { Readable } from "node:stream";
import { createHttpHeaders, type PipelineRequest, type PipelineResponse } from "@azure/core-rest-pipeline";
import { describe, expect, test } from "vitest";
import { nothing } from "../readers.js";
import { send } from "../send.js";
import { streaming } from "../streams/chunks.js";
import { contextFor, rejection } from "../testing/client.js";
import { type Answer, type Received, serve } from "../testing/server.js";
import type { FileInput } from "./contents.js";
import { type FileDownload, file, fileBody } from "./files.js";

describe("sending", () => {
  const upload = async (
    input: FileInput,
    answer: (r: Received, before: number) => Answer = () => ({ status: 204 }),
  ) => {
    const server = await serve(answer);
    const context = contextFor(server, { retryOptions: { maxRetries: 1, retryDelayInMs: 1 } });
    const request = { method: "PUT", path: "/photo", body: fileBody(input, "image/png") } as const;
    return { server, done: send(context, request, { 204: nothing }, {}, {}) };
  };

  test.each<[string, () => FileInput, string]>([
    ["text", () => "ab", "image/png"],
    ["bytes", () => new Uint8Array([97, 98]), "image/png"],
    ["bytes within others", () => new TextEncoder().encode("xaby").subarray(1, 3), "image/png"],
    ["a blob without a type", () => new Blob(["ab"]), "image/png"],
    ["a blob", () => new Blob(["ab"], { type: "image/jpeg" }), "image/jpeg"],
    ["details", () => ({ contents: "ab", contentType: "image/gif" }), "image/gif"],
    ["a Node stream", () => Readable.from(["a", "b"]), "image/png"],
    ["a web stream", () => new Blob(["ab"]).stream(), "image/png"],
  ])("%s", async (_, input, contentType) => {
    const { server, done } = await upload(input());
    await done;
    expect(server.received[0]).toMatchObject({ body: "ab", headers: { "content-type": contentType } });
  });

  const busyOnce = (_: Received, before: number): Answer => ({ status: before === 0 ? 503 : 204 });

  test.each<[string, () => FileInput]>([
    ["bytes", () => new Uint8Array([97, 98])],
    ["a blob", () => new Blob(["ab"])],
  ])("%s a second time", async (_, input) => {
    const { server, done } = await upload(input(), busyOnce);
    await done;
    expect(server.received.map(({ body }) => body)).toEqual(["ab", "ab"]);
  });

  test.each<[string, () => FileInput]>([
    ["a Node stream", () => Readable.from(["a", "b"])],
    ["a web stream", () => new Blob(["ab"]).stream()],
  ])("%s is not sent a second time", async (_, input) => {
    const { done } = await upload(input(), busyOnce);
    expect(await rejection(done)).toMatchObject({ code: "unrepeatable-body" });
  });
});

describe("receiving", () => {
  const download = async (answer: Exclude<Answer, "never">, timeout = 0): Promise<FileDownload> => {
    const server = await serve(() => answer);
    const request = { method: "GET", path: "/photo" } as const;
    return send(contextFor(server), request, { 200: file }, {}, { requestOptions: { timeout } });
  };

  test("bytes, with type and name", async () => {
    const photo = await download({
      headers: { "content-type": "image/png", "content-disposition": 'attachment; filename="a b.png"' },
      body: new Uint8Array([0, 255]),
    });
    expect(photo).toMatchObject({ contentType: "image/png", filename: "a b.png" });
    expect(await photo.bytes()).toEqual(new Uint8Array([0, 255]));
  });

  test("text", async () => {
    expect(await (await download({ body: "ü" })).text()).toBe("ü");
  });

  test.each<[string, (photo: FileDownload) => unknown]>([
    ["bytes", (photo) => photo.bytes()],
    ["text", (photo) => photo.text()],
    ["stream", (photo) => Array.fromAsync(photo.stream())],
    ["cancel", (photo) => photo.cancel()],
  ])("once: after %s, nobody takes it for empty", async (_, take) => {
    const photo = await download({ body: "a" });
    await take(photo);
    for (const again of [photo.bytes, photo.text, async () => photo.stream()]) {
      expect(await rejection(again())).toMatchObject({ name: "ClientError", code: "consumed-body" });
    }
    photo.cancel();
  });

  test("piece by piece", async () => {
    const body = new Uint8Array(1_000_000).fill(7);
    let size = 0;
    let pieces = 0;
    for await (const piece of (await download({ body })).stream()) {
      size += piece.length;
      pieces++;
    }
    expect(size).toBe(1_000_000);
    expect(pieces).toBeGreaterThan(1);
  });

  test.each<[string | undefined, string | undefined]>([
    [undefined, undefined],
    ["inline", undefined],
    ["attachment; filename=a.png", "a.png"],
    ['attachment; filename="a \\"b\\".png"', 'a "b".png'],
    ["attachment; filename=\"a.png\"; filename*=UTF-8''%C3%BC.png", "ü.png"],
    ["attachment; filename*=UTF-8''%FF.png; filename=b.png", "b.png"],
  ])("content-disposition %s", async (disposition, filename) => {
    const headers = disposition === undefined ? {} : { "content-disposition": disposition };
    const photo = await download({ headers });
    photo.cancel();
    expect(photo.filename).toBe(filename);
  });

  test("a body that stalls ends with the time limit", async () => {
    const photo = await download({ body: "a", ending: "stall" }, 50);
    expect(await rejection(photo.bytes())).toMatchObject({ name: "AbortError" });
  });

  test("a body that is cut off is no file", async () => {
    const photo = await download({ body: "a", ending: "cut" });
    expect(await rejection(photo.bytes())).toBeInstanceOf(Error);
  });

  test("a signal ends the reading", async () => {
    const server = await serve(() => ({ body: "a", ending: "stall" }));
    const controller = new AbortController();
    const options = { abortSignal: controller.signal };
    const photo = await send(contextFor(server), { method: "GET", path: "/" }, { 200: file }, {}, options);
    setTimeout(() => controller.abort(), 20);
    expect(await rejection(photo.bytes())).toMatchObject({ name: "AbortError" });
  });

  test("a callback that throws closes the connection", async () => {
    const server = await serve(() => ({ body: "a", ending: "stall" }));
    const onResponse = () => {
      throw new Error("Not me.");
    };
    const request = { method: "GET", path: "/" } as const;
    const failed = send(contextFor(server), request, { 200: file }, {}, streaming({ onResponse }));
    expect(await rejection(failed)).toMatchObject({ message: "Not me." });
    await server.hungUp;
  });

  describe("in browsers", () => {
    const open = async () => {
      const state = { isCancelled: false };
      const browserStreamBody = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(new Uint8Array([97]));
          controller.enqueue(new Uint8Array([98]));
        },
        cancel() {
          state.isCancelled = true;
        },
      });
      const sendRequest = async (request: PipelineRequest): Promise<PipelineResponse> => {
        expect(request.enableBrowserStreams).toBe(true);
        return { request, status: 200, headers: createHttpHeaders(), browserStreamBody };
      };
      const context = contextFor(await serve(() => ({})), { httpClient: { sendRequest } });
      const options = streaming({ requestOptions: { timeout: 20 } });
      const photo = await send(context, { method: "GET", path: "/" }, { 200: file }, {}, options);
      return { state, photo };
    };

    test("piece by piece, and leaving the loop closes the connection", async () => {
      const { state, photo } = await open();
      for await (const piece of photo.stream()) {
        expect(piece).toEqual(new Uint8Array([97]));
        break;
      }
      expect(state.isCancelled).toBe(true);
    });

    test("given up", async () => {
      const { state, photo } = await open();
      photo.cancel();
      expect(state.isCancelled).toBe(true);
    });

    test("bytes that stall end with the time limit, and close the connection", async () => {
      const { state, photo } = await open();
      expect(await rejection(photo.bytes())).toMatchObject({ name: "AbortError" });
      expect(state.isCancelled).toBe(true);
    });
  });

  test("an error of the service is still read as one", async () => {
    const failed = await rejection(download({ status: 404, body: '{"error":{"code":"None","message":"No photo."}}' }));
    expect(failed).toMatchObject({ statusCode: 404, code: "None", message: "No photo." });
  });
});
