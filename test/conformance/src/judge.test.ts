import { createHttpHeaders, createPipelineRequest, RestError } from "@azure/core-rest-pipeline";
import { expect, test } from "vitest";
import type { Call } from "./call.js";
import { judge } from "./judge.js";
import type { Coverage } from "./serve.js";

const reason = (call: Call, coverage: Coverage = "pass", timeLimit?: number) =>
  judge("Bakery_Loaves_get", call, { endpoint: "", forget() {}, coverage: () => coverage, close() {} }, timeLimit);

test("a scenario passes when both server and caller are content", async () => {
  expect(await reason(async () => {})).toBeUndefined();
});

test("what the server has not got fails, whatever the caller says", async () => {
  expect(await reason(async () => {}, "not-implemented")).toBe("the mock server says: not-implemented");
});

test("what the caller does not want fails, whatever the server says", async () => {
  expect(await reason(() => Promise.reject(new Error("no Date")))).toBe("no Date");
});

test("an error tells what the server found wrong", async () => {
  const request = createPipelineRequest({ url: "https://localhost" });
  const response = { request, status: 400, headers: createHttpHeaders(), bodyAsText: '{"expected":1}' };
  const error = new RestError("Body provided doesn't match", { statusCode: 400, request, response });
  expect(await reason(() => Promise.reject(error))).toBe(`Body provided doesn't match {"expected":1}`);
});

test("a call without an end fails", async () => {
  expect(await reason(() => new Promise(() => {}), "pass", 10)).toBe("There was no end after 0.01 seconds.");
});
