import { RestError } from "@azure/core-rest-pipeline";
import { expect, test } from "vitest";
import { isServiceError } from "./service-error.js";
import { contextFor, get, rejection } from "./testing/client.js";
import { type Answer, jsonAnswer, serve } from "./testing/server.js";

test.each<[string, boolean, Answer]>([
  ["an error of the service", true, jsonAnswer({ error: { code: "NotFound", message: "No." } }, 404)],
  ["an error page", false, { status: 502, body: "<html>" }],
  ["an error of the wrong shape", false, jsonAnswer([], 500)],
  ["an unreadable result", false, { body: "<html>" }],
])("%s: %s", async (_, expected, answer) => {
  const server = await serve(() => answer);
  const error = await rejection(get(contextFor(server, { retryOptions: { maxRetries: 0 } })));
  expect(isServiceError(error)).toBe(expected);
});

test("also when another copy of the package threw it, but nothing else", () => {
  const copy = Object.assign(new Error("No."), { name: "RestError", statusCode: 404, details: {} });
  expect(isServiceError(copy)).toBe(true);
  for (const other of [
    new RestError("x"),
    Object.assign(new RestError("x"), { details: null }),
    { details: {} },
    null,
  ]) {
    expect(isServiceError(other)).toBe(false);
  }
});
