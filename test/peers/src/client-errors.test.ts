import { type CloudError, isRestError, RestError } from "@instance-view/client";
import { startEmulator } from "@instance-view/emulator";
import { describe, expect, test } from "vitest";
import { clientOf, names } from "./support/our-client.ts";
import { serve } from "./support/servers.ts";

const [resourceGroup, scaleSet] = names;

describe("errors of the service", () => {
  test("are RestErrors with the details that the spec describes", async () => {
    await using emulator = await startEmulator();
    const { getInstanceView } = clientOf(emulator).virtualMachineScaleSetVMs;
    const error = await getInstanceView(resourceGroup, scaleSet, "4711").catch((reason: unknown) => reason);

    if (!isRestError(error)) throw error;
    expect(error).toBeInstanceOf(RestError);
    expect(error).toMatchObject({ statusCode: 404, code: "NotFound" });
    const details = error.details as CloudError;
    expect(details.error?.code).toBe("NotFound");
    expect(details.error?.message).toBe(error.message);
    expect(error.response?.headers.get("x-ms-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(error.request?.url).toContain("/virtualMachines/4711/");
  });

  test("are shown to onResponse, which gets the error as well", async () => {
    await using emulator = await startEmulator();
    const seen: unknown[] = [];
    const answer = clientOf(emulator).virtualMachineScaleSetVMs.getInstanceView("other", scaleSet, "0", {
      onResponse: ({ status, rawHeaders }, error) => seen.push(status, rawHeaders["x-ms-failure-cause"], error),
    });
    const error = await answer.catch((reason: unknown) => reason);
    expect(seen).toEqual([404, "gateway", error]);
  });

  test("keep what the spec does not know, and lose null", async () => {
    const body = { error: { code: "C", message: "M", target: null, innererror: { internalErrorCode: "I" } } };
    await using server = await serve(429, JSON.stringify(body));
    await expect(clientOf(server).virtualMachineScaleSetVMs.getInstanceView(...names)).rejects.toMatchObject({
      statusCode: 429,
      code: "C",
      message: "M",
      details: { error: { code: "C", target: undefined, innererror: { internalErrorCode: "I" } } },
    });
  });

  test.each([
    ["a page of a proxy", 502, "<html><body>Bad Gateway</body></html>", "text/html"],
    ["nothing", 500, "", "application/json"],
    ["truncated JSON", 403, '{"error":{"code":"Forb', "application/json"],
    ["a list", 400, '["no"]', "application/json"],
    ["text in JSON", 418, '"no"', "application/json"],
    ["null", 400, "null", "application/json"],
  ])("come through when the body is %s", async (_what, status, body, type) => {
    await using server = await serve(status, body, { "content-type": type });
    await expect(clientOf(server).virtualMachineScaleSetVMs.getInstanceView(...names)).rejects.toMatchObject({
      name: "RestError",
      statusCode: status,
      message: expect.stringContaining(String(status)),
    });
  });

  test("keep code and message when another part of the body is not as the spec says", async () => {
    const body = { error: { code: "Broken", message: "See details.", details: "none" } };
    await using server = await serve(409, JSON.stringify(body));
    await expect(clientOf(server).virtualMachineScaleSetVMs.getInstanceView(...names)).rejects.toMatchObject({
      statusCode: 409,
      code: "Broken",
      message: "See details.",
    });
  });

  test("an unexpected status of success is an error, too", async () => {
    await using server = await serve(202, "{}");
    await expect(clientOf(server).virtualMachineScaleSetVMs.getInstanceView(...names)).rejects.toMatchObject({
      name: "RestError",
      statusCode: 202,
    });
  });

  test("a server that is not there is a RestError without a status", async () => {
    const server = await serve(200, "{}");
    await server[Symbol.asyncDispose]();
    await expect(clientOf(server).virtualMachineScaleSetVMs.getInstanceView(...names)).rejects.toMatchObject({
      name: "RestError",
      code: "ECONNREFUSED",
      statusCode: undefined,
    });
  });
});
