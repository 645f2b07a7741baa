import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Service } from "./testing/service.js";

const spec = `
import "@typespec/http";
import "@typespec/http/streams";
import "@azure-tools/typespec-client-generator-core";
import "@typespec/sse";
import "@typespec/events";
using Http;
using Http.Streams;
using Events;
using SSE;
using Azure.ClientGenerator.Core;

@service
namespace Bakery;

model Crust { @encodedName("application/json", "made_at") madeAt: utcDateTime; note?: string }
model Loaf {
  @visibility(Lifecycle.Read) id: string;
  @encodedName("application/json", "baked_at") bakedAt?: utcDateTime;
  crust?: Crust;
  parts?: Record<Crust>;
  slices?: Crust[];
  ...Record<utcDateTime>;
}
@patch(#{ implicitOptionality: true }) op patch(@header contentType: "application/merge-patch+json", @body changes: Loaf): void;
@route("/form") @post op form(@header contentType: "multipart/form-data", @multipartBody order: {
  crust: HttpPart<Crust>;
  @clientName("whenDone") when?: HttpPart<utcDateTime, #{ name: "when" }>;
  photos: HttpPart<bytes>[];
}): void;
@route("/lines") @post op lines(crusts: JsonlStream<Crust>): void;
@route("/lines") @get op readLines(): JsonlStream<Crust>;
@events union Happenings { made: Crust, @Events.contentType("text/plain") at: utcDateTime, @Events.contentType("text/plain") @terminalEvent "over" }
@route("/events") @get op watch(): SSEStream<Happenings>;
@route("/file") @get op photo(): File<"image/png">;
`;

let service: Service;

beforeAll(async () => {
  service = await Service.start(spec);
}, 30_000);
afterAll(() => service.close());

beforeEach(() => {
  service.answer = { status: 204 };
});

const client: Service["client"] = (options) => service.client(options);

const madeAt = new Date("2024-07-01T00:00:00Z");
const crust = { madeAt };
const crustJson = { made_at: "2024-07-01T00:00:00.000Z" };

describe("a merge patch", () => {
  test("takes away, changes, and leaves alone", async () => {
    await client().patch({
      bakedAt: null,
      crust: { note: null },
      parts: { a: null, b: { madeAt, note: null } },
      slices: [crust],
      additionalProperties: { before: null, now: madeAt },
    });
    expect(service.seen.headers["content-type"]).toBe("application/merge-patch+json");
    expect(JSON.parse(service.seen.body)).toEqual({
      baked_at: null,
      crust: { note: null },
      parts: { a: null, b: { ...crustJson, note: null } },
      slices: [crustJson],
      before: null,
      now: crustJson.made_at,
    });
  });

  test.each([
    [{}, {}],
    [
      { crust: null, parts: null, slices: null, additionalProperties: null },
      { crust: null, parts: null, slices: null },
    ],
    [{ id: "1", crust: {} }, { crust: {} }],
  ])("%j", async (changes, json) => {
    await client().patch(changes);
    expect(JSON.parse(service.seen.body)).toEqual(json);
  });
});

test("a form", async () => {
  await client().form({ crust, whenDone: madeAt, photos: ["a", { contents: "b", filename: "b.png" }] });
  expect(service.seen.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
  const parts = service.seen.body.split(/\r\n--\S+\r\n|--\S+\r\n/).filter((part) => part.includes("form-data"));
  expect(parts.map((part) => part.replace(/\r\n--\S+--\s*$/, ""))).toEqual([
    `content-disposition: form-data; name="crust"\r\ncontent-type: application/json\r\n\r\n${JSON.stringify(crustJson)}`,
    `content-disposition: form-data; name="when"\r\ncontent-type: text/plain\r\n\r\n${crustJson.made_at}`,
    'content-disposition: form-data; name="photos"; filename="photos"\r\ncontent-type: application/octet-stream\r\n\r\na',
    'content-disposition: form-data; name="photos"; filename="b.png"\r\ncontent-type: application/octet-stream\r\n\r\nb',
  ]);
});

describe("streams", () => {
  test("lines that are sent", async () => {
    await client().lines([crust, { ...crust, note: "a\nb" }]);
    const lines = service.seen.body.split("\n");
    expect(lines.pop()).toBe("");
    expect(lines.map((line) => JSON.parse(line))).toEqual([crustJson, { ...crustJson, note: "a\nb" }]);
  });

  test("lines that come", async () => {
    service.answer = { status: 200, type: "application/jsonl", body: `${JSON.stringify(crustJson)}\n` };
    expect(await Array.fromAsync(await client().readLines())).toEqual([crust]);
  });

  test("events", async () => {
    const body = `event: made\ndata: ${JSON.stringify(crustJson)}\n\nevent: at\ndata: ${crustJson.made_at}\n\ndata: over\n\n`;
    service.answer = { status: 200, type: "text/event-stream", body };
    expect(await Array.fromAsync(await client().watch())).toEqual([
      { event: "made", data: crust },
      { event: "at", data: madeAt },
    ]);
  });
});

test("a file that comes", async () => {
  service.answer = { status: 200, type: "image/png", body: "png" };
  const photo = await client().photo();
  expect(photo.contentType).toBe("image/png");
  expect(await photo.text()).toBe("png");
});
