import { Agent } from "node:https";
import { inspect } from "node:util";
import { isRestError, type LogPolicyOptions, type PipelinePolicy, RestError } from "@azure/core-rest-pipeline";
import { describe, expect, test } from "vitest";
import type { ArmClientOptions } from "./arm-context.js";
import { json } from "./readers.js";
import type { ErrorDecoders } from "./response-error.js";
import { contextFor, decodeThing, get, rejection } from "./testing/client.js";
import { type Answer, jsonAnswer, serve } from "./testing/server.js";

async function errorFor(answer: Answer, errors?: ErrorDecoders, expected = [200]): Promise<RestError> {
  const server = await serve(() => answer);
  const readers = Object.fromEntries(expected.map((status) => [status, json(decodeThing)]));
  const context = contextFor(server, { retryOptions: { maxRetries: 0 } });
  const error = await rejection<RestError>(get(context, {}, {}, errors, readers));
  expect(isRestError(error)).toBe(true);
  expect(error.response?.status).toBe(error.statusCode);
  expect(error.request?.url).toBe(`${server.origin}/things/1`);
  return error;
}

const unreadable = ": it holds no error that can be read";
const html = { headers: { "content-type": "text/html" }, body: `<html><body>${"x".repeat(100)}</body></html>` };

describe("error status", () => {
  test("has the service's code and message, and the decoded body", async () => {
    const error = await errorFor(
      jsonAnswer({ time: "2026-11-01T00:00:00Z", error: { code: "NotFound", message: "No such thing." } }, 404),
    );
    expect(error).toMatchObject({ statusCode: 404, code: "NotFound", message: "No such thing." });
    expect(error.details).toEqual({
      time: new Date("2026-11-01T00:00:00Z"),
      error: { code: "NotFound", message: "No such thing." },
    });
    expect(error.cause).toBeUndefined();
  });

  test("finds code and message at the top as well", async () => {
    const error = await errorFor(jsonAnswer({ code: "Conflict", message: "Busy." }, 409));
    expect(error).toMatchObject({ statusCode: 409, code: "Conflict", message: "Busy." });
  });

  test("takes the code from the header where the body has none", async () => {
    expect(await errorFor({ status: 404, headers: { "x-ms-error-code": "Gone" } })).toMatchObject({ code: "Gone" });
    const both = jsonAnswer({ error: { code: "Body", message: "m" } }, 404, { "x-ms-error-code": "Header" });
    expect(await errorFor(both)).toMatchObject({ code: "Body" });
  });

  test("goes to the decoder of the status before the default one, and to neither if there is none", async () => {
    const errors = { 404: () => "exact", default: () => "default" };
    expect((await errorFor(jsonAnswer({}, 404), errors)).details).toBe("exact");
    expect((await errorFor(jsonAnswer({}, 400), errors)).details).toBe("default");
    expect((await errorFor(jsonAnswer({ a: 1 }, 400), {})).details).toEqual({ a: 1 });
  });

  test.each<[string, Answer, string, string | undefined]>([
    ["HTML", { status: 502, ...html }, `(text/html, body "<html><body>${"x".repeat(48)}")${unreadable}`, "SyntaxError"],
    ["an empty body", { status: 404 }, `(no type, body "")${unreadable}`, "SyntaxError"],
    ["cut JSON", { status: 400, body: '{"error":{"co' }, `body "{\\"error\\":{\\"co")${unreadable}`, "SyntaxError"],
    ["a list", jsonAnswer([], 400), `body "[]")${unreadable}`, "ShapeError"],
    ["null", jsonAnswer(null, 400), `body "null")${unreadable}`, "ShapeError"],
    ["text", jsonAnswer("boom", 500), `body "\\"boom\\"")${unreadable}`, "ShapeError"],
    ["JSON without a message", jsonAnswer({ odd: 1 }, 500), '(application/json, body "{\\"odd\\":1}")', undefined],
    ["an empty message", jsonAnswer({ error: { message: "" } }, 500), "The service answered 500 (", undefined],
    ["a message that is no text", jsonAnswer({ error: { message: {} } }, 500), "The service answered 500 (", undefined],
    ["an error that is no object", jsonAnswer({ error: "boom" }, 500), "The service answered 500 (", undefined],
  ])("with %s says what came", async (_, answer, message, cause) => {
    const error = await errorFor(answer);
    expect(error.statusCode).toBe((answer as { status: number }).status);
    expect(error.message).toContain(`The service answered ${error.statusCode} (`);
    expect(error.message).toContain(message);
    if (cause) expect(error.message.endsWith(message)).toBe(true);
    expect((error.cause as Error | undefined)?.name).toBe(cause);
    expect(error.code).toBeUndefined();
    if (cause) expect(error.details).toBeUndefined();
  });

  test("keeps the service's message where another part of the body cannot be decoded", async () => {
    const error = await errorFor(jsonAnswer({ time: 5, error: { code: "Broken", message: "It broke." } }, 500));
    expect(error).toMatchObject({ statusCode: 500, code: "Broken", message: "It broke.", details: undefined });
    expect(error.cause).toMatchObject({ name: "ShapeError" });
  });
});

describe("success status", () => {
  test.each<[string, Answer, string, string]>([
    ["HTML", html, `The service answered 200 (text/html, body "<html><body>${"x".repeat(48)}"): `, "SyntaxError"],
    ["nothing", {}, 'The service answered 200 (no type, body ""): Unexpected end', "SyntaxError"],
    ["cut JSON", { body: '{"time":"2026' }, 'body "{\\"time\\":\\"2026"): ', "SyntaxError"],
    ["the wrong shape", jsonAnswer([]), 'body "[]"): Expected an object at the top of the body.', "ShapeError"],
    ["a wrong member", jsonAnswer({ time: 5 }), "Expected a time at /time of the body.", "ShapeError"],
  ])("with %s is a RestError that says so", async (_, answer, message, cause) => {
    const error = await errorFor(answer);
    expect(error).toMatchObject({ code: RestError.PARSE_ERROR, statusCode: 200, details: undefined });
    expect(error.message).toContain(message);
    expect(error.cause).toMatchObject({ name: cause });
  });

  test.each([202, 204, 304])("%i, where another is due, names these", async (status) => {
    const body = status === 202 ? '{"error":{"message":"not an error"}}' : "";
    const error = await errorFor({ status, body }, undefined, [200, 201]);
    expect(error.statusCode).toBe(status);
    expect(error.message).toMatch(new RegExp(`^The service answered ${status} \\(.*\\), not 200 or 201$`));
    expect(error.details).toBeUndefined();
  });
});

test("a body that ends before it should is a RestError", async () => {
  const server = await serve(() => ({ body: '{"a":', ending: "cut" }));
  expect(await rejection(get(contextFor(server)))).toMatchObject({ name: "RestError", code: RestError.PARSE_ERROR });
});

describe("secrets", () => {
  const loggingTo = (lines: string[]): LogPolicyOptions => {
    const logger = Object.assign((...parts: unknown[]) => void lines.push(parts.join(" ")), {
      enabled: true,
      namespace: "test",
      destroy: () => true,
      log: () => {},
      extend: () => logger,
    });
    return { logger };
  };
  const all = (error: Error): string =>
    [error.message, error.stack, JSON.stringify(error), inspect(error, { depth: 9 }), String(error)].join("\n");

  test.each<[string, Answer]>([
    ["an error status", jsonAnswer({ error: { code: "NotFound", message: "No." } }, 404)],
    ["an unreadable result", html],
    [
      "an error that repeats the request",
      jsonAnswer({ error: { message: "Got Bearer token-1, 'Bearer token-1'." } }, 400),
    ],
    ["an error that cannot be read and repeats the request", { status: 400, body: "Bearer token-1" }],
    ["a page that repeats the request", { status: 502, body: `Authorization: Bearer token-1 ${"x".repeat(80)}` }],
  ])("%s does not print the token", async (_, answer) => {
    const error = await errorFor(answer);
    expect(error.request?.headers.get("authorization")).toBe("Bearer token-1");
    expect(all(error)).not.toContain("token-1");
  });

  test("of a message, only the token is left out", async () => {
    const messageFor = async (message: string): Promise<string> =>
      (await errorFor(jsonAnswer({ error: { code: "X", message } }, 401))).message;
    expect(await messageFor('Got "bearer aB3.x-y_z==", no bearer token of ours.')).toBe(
      'Got "Bearer …", no bearer token of ours.',
    );
    expect(await messageFor("This takes a Bearer token.")).toBe("This takes a Bearer token.");
  });

  const agent = Object.assign(new Agent(), { proxy: "http://user:s3cret@proxy.example" });
  test.each<[string, ArmClientOptions]>([
    ["TLS settings", { tlsOptions: { passphrase: "s3cret" } }],
    ["an agent", { agent }],
    ["a proxy's password", { proxyOptions: { host: "http://localhost", port: 1, username: "u", password: "s3cret" } }],
  ])("%s are printed by no error and no log", async (_, options) => {
    const lines: string[] = [];
    const policy: PipelinePolicy = {
      name: "proxy",
      sendRequest(request, next) {
        if (options.proxyOptions) request.proxySettings = options.proxyOptions;
        return next(request);
      },
    };
    const additionalPolicies = [{ policy, position: "perRetry" as const }];
    const server = await serve(() => jsonAnswer({}, 404));
    const context = contextFor(server, {
      ...options,
      tlsOptions: { ca: server.certificate, ...options.tlsOptions },
      additionalPolicies,
      loggingOptions: loggingTo(lines),
      retryOptions: { maxRetries: 0 },
    });
    const error = await rejection<RestError>(get(context));
    const nobody = contextFor(
      { ...server, origin: "https://localhost:1" },
      { ...options, additionalPolicies, retryOptions: { maxRetries: 0 } },
    );
    const sendError = await rejection<RestError>(get(nobody));
    expect(sendError).toMatchObject({ name: "RestError", statusCode: undefined });
    expect(lines.join("\n")).toContain(server.origin);
    for (const text of [all(error), all(sendError), inspect(error.request), inspect(sendError.request), ...lines]) {
      expect(text).not.toContain("s3cret");
    }
  });

  test("nor does the log", async () => {
    const lines: string[] = [];
    const server = await serve(() => jsonAnswer({}));
    await get(contextFor(server, { loggingOptions: loggingTo(lines) }));
    expect(server.received[0]?.headers.authorization).toBe("Bearer token-1");
    expect(lines.join("\n")).toContain("authorization");
    expect(lines.join("\n")).not.toContain("token-1");
  });
});
