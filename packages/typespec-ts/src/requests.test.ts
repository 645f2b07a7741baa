import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Answer, Service } from "./testing/service.js";

const spec = `
import "@typespec/http";
import "@typespec/versioning";
import "@azure-tools/typespec-client-generator-core";
using Http;
using Versioning;
using Azure.ClientGenerator.Core;

@service
@versioned(Versions)
@server("{endpoint}/shop/{tier}", "A shop.", { endpoint: url, tier: string = "free" })
namespace Bakery;

enum Versions { v1: "2024-07-01" }
model Loaf { name: string; @encodedName("application/json", "baked_at") bakedAt?: utcDateTime; @visibility(Lifecycle.Read) id: string }
@error model Failure { code: string; message: string; @encodedName("application/json", "retry_at") retryAt?: utcDateTime }

@route("/find/{day}/{name}/{organic}")
@get op find(
  @path day: utcDateTime, @path name: string, @path organic: boolean,
  @query("api-version") apiVersion: string,
  @query many: string[], @query(#{ explode: true }) exploded?: utcDateTime[], @query since?: utcDateTime, @query only?: string | null,
  @query kind: "loaf", @header("If-Match") etag?: string, @header ifModifiedSince?: utcDateTime, @header tags?: string[],
): Loaf[] | Failure;

@route("/whole") @put op whole(@body loaf: Loaf): Loaf | NoContentResponse | Failure;
@route("/spread") op spread(...Loaf): void;
@route("/maybe") op maybe(@body loaf?: Loaf): void;
@route("/image") op image(@header contentType: "image/png" | "image/jpeg", @body data: bytes): { @header contentType: "image/png"; @body data: bytes };
@route("/note") op note(@header contentType: "text/plain", @body note: string): { @header contentType: "text/plain"; @body note: string };
@route("/root/{id}") op root(@bodyRoot order: Order): void;
@route("/exists") @responseAsBool @head op exists(): OkResponse | NotFoundResponse;
interface Ovens { @route("/heat") heat(@query degrees: int32, @query("api-version") apiVersion: string): string }
model Order { @path id: string; @header dueBy?: utcDateTime; @query dryRun?: boolean; grams: int32 }
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

const json = (value: unknown, status = 200): Answer => ({
  status,
  type: "application/json",
  body: JSON.stringify(value),
});
const date = new Date("2024-07-01T10:20:30Z");

test("path, query and headers", async () => {
  service.answer = json([{ name: "rye", baked_at: "2024-07-01T10:20:30.1234567+02:00" }]);
  const loaves = await client().find(date, "a/b c", true, ["x", "y,z"], {
    exploded: [date, new Date(0)],
    since: date,
    only: "a&b",
    etag: '"5"',
    ifModifiedSince: date,
    tags: ["p", "q"],
  });
  expect(loaves).toStrictEqual([{ name: "rye", bakedAt: new Date("2024-07-01T08:20:30.123Z") }]);
  const [line, query] = service.seen.line.split("?");
  expect(query).toContain("many=x,y%2Cz&");
  expect(line).toBe("GET /shop/free/find/2024-07-01T10%3A20%3A30.000Z/a%2Fb%20c/true");
  expect([...new URLSearchParams(query)]).toEqual([
    ["many", "x,y,z"],
    ["api-version", "2024-07-01"],
    ["exploded", "2024-07-01T10:20:30.000Z"],
    ["exploded", "1970-01-01T00:00:00.000Z"],
    ["since", "2024-07-01T10:20:30.000Z"],
    ["only", "a&b"],
    ["kind", "loaf"],
  ]);
  expect(service.seen.headers).toMatchObject({
    "if-match": '"5"',
    "if-modified-since": "Mon, 01 Jul 2024 10:20:30 GMT",
    tags: "p,q",
    accept: "application/json",
  });
});

test("what is not given is not sent", async () => {
  service.answer = json([]);
  await client().find(date, "n", false, [], { only: null });
  expect(service.seen.line).toMatch(/\?api-version=2024-07-01&kind=loaf$/);
  expect(Object.keys(service.seen.headers)).not.toContain("if-match");
});

test("a path that would name something else is refused before anything is sent", async () => {
  await expect(client().find(date, "..", true, [])).rejects.toMatchObject({ code: "invalid-path-parameter" });
});

test("api-versions and parameters of the endpoint, of the client and of a call", async () => {
  service.answer = { status: 200, type: "text/plain", body: "hot" };
  const other = client({ apiVersion: "2030-01-01", tier: "paid" });
  expect(await other.ovens.heat(220)).toBe("hot");
  expect(service.seen.line).toBe("GET /shop/paid/heat?degrees=220&api-version=2030-01-01");
  await other.ovens.heat(220, { apiVersion: "2031-01-01" });
  expect(service.seen.line).toMatch(/api-version=2031-01-01$/);
});

test("bodies of JSON", async () => {
  service.answer = json({ id: "1", name: "rye" });
  expect(await client().whole({ id: "1", name: "rye", bakedAt: date })).toStrictEqual({ id: "1", name: "rye" });
  expect([service.seen.line, service.seen.body]).toEqual([
    "PUT /shop/free/whole",
    '{"name":"rye","baked_at":"2024-07-01T10:20:30.000Z"}',
  ]);
  expect(service.seen.headers["content-type"]).toBe("application/json");
});

test("no content beside a body is undefined", async () => {
  expect(await client().whole({ name: "rye" })).toBe(undefined);
});

test("parameters that make up the body", async () => {
  await client().spread("rye", { bakedAt: date });
  expect(service.seen.body).toBe('{"name":"rye","baked_at":"2024-07-01T10:20:30.000Z"}');
  await client().spread("rye");
  expect(service.seen.body).toBe('{"name":"rye"}');
});

test("a body that may be absent", async () => {
  await client().maybe();
  expect([service.seen.body, service.seen.headers["content-type"]]).toEqual(["", undefined]);
  await client().maybe({ loaf: { name: "rye" } });
  expect(service.seen.body).toBe('{"name":"rye"}');
});

test("bytes and text", async () => {
  service.answer = { status: 200, type: "image/png", body: Uint8Array.of(1, 255) };
  expect(await client().image("image/jpeg", Uint8Array.of(65, 66))).toEqual(Uint8Array.of(1, 255));
  expect([service.seen.headers["content-type"], service.seen.headers.accept, service.seen.body]).toEqual([
    "image/jpeg",
    "image/png",
    "AB",
  ]);
  service.answer = { status: 200, type: "text/plain", body: "grüezi" };
  expect(await client().note("höi")).toBe("grüezi");
  expect([service.seen.headers["content-type"], service.seen.body]).toEqual(["text/plain", "höi"]);
});

test("a body whose metadata travels elsewhere", async () => {
  await client().root({ id: "7", dueBy: date, dryRun: true, grams: 5 });
  expect([service.seen.line, service.seen.headers["due-by"], service.seen.body]).toEqual([
    "POST /shop/free/root/7?dryRun=true",
    "Mon, 01 Jul 2024 10:20:30 GMT",
    '{"grams":5}',
  ]);
});

test("a status as the answer", async () => {
  service.answer = { status: 200 };
  expect(await client().exists()).toBe(true);
  service.answer = { status: 404 };
  expect(await client().exists()).toBe(false);
});

test("errors are decoded", async () => {
  service.answer = json({ code: "Burnt", message: "Too hot.", retry_at: "2024-07-01T10:20:30Z" }, 409);
  await expect(client().whole({ name: "rye" })).rejects.toMatchObject({
    statusCode: 409,
    code: "Burnt",
    message: "Too hot.",
    details: { code: "Burnt", retryAt: date },
  });
});

test("a body of the wrong shape is an error that names the place", async () => {
  service.answer = json([{ name: "rye", baked_at: "never" }]);
  await expect(client().find(date, "n", true, [])).rejects.toThrow(
    /at \/0\/baked_at of the body, found the text "never"/,
  );
});

test("functions do the same without the class", async () => {
  const { createBakery, maybe } = service.running.client as Record<string, unknown> as {
    createBakery(...args: unknown[]): unknown;
    maybe(...args: unknown[]): Promise<void>;
  };
  const ovens = (await service.running.group("ovens")) as Record<string, unknown> as {
    heat(...args: unknown[]): Promise<string>;
  };
  const context = createBakery(service.endpoint, { allowInsecureConnection: true });
  await maybe(context, { loaf: { name: "rye" } });
  expect(service.seen.body).toBe('{"name":"rye"}');
  service.answer = { status: 200, type: "text/plain", body: "hot" };
  expect(await ovens.heat(context, 5)).toBe("hot");
});
