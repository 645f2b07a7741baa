import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { classifyError } from "./classify-error.js";

/** An error as core-rest-pipeline makes it, near enough: with headers behind `get`. */
function restError(statusCode: number, error?: object, headers: Record<string, string> = {}): object {
  const details = error && { error };
  const code = (error as { code?: string } | undefined)?.code;
  const response = { status: statusCode, headers: new Headers(headers), bodyAsText: JSON.stringify(details) };
  return Object.assign(new Error("told"), { name: "RestError", statusCode, code, details, response });
}

const kindOf = (error: unknown): string => classifyError(error).kind;

const figures = {
  operationGroup: "GetVMScaleSetVMResource",
  startTime: "2026-11-02T08:15:00.1234567+00:00",
  endTime: "2026-11-02T08:16:00+00:00",
  allowedRequestCount: 36,
  measuredRequestCount: 37,
};
const tooMany = {
  code: "OperationNotAllowed",
  message: "There were too many requests; try again later.",
  details: [{ code: "TooManyRequests", target: "GetVMScaleSetVMResource", message: JSON.stringify(figures) }],
};
const policy = {
  name: "GetVMScaleSetVMResource",
  allowed: 36,
  measured: 37,
  start: new Date("2026-11-02T08:15:00.123Z"),
  end: new Date("2026-11-02T08:16:00Z"),
};

describe("throttled", () => {
  test("by Compute: how long to wait, and the limit", () => {
    const error = restError(429, tooMany, {
      "Retry-After": "43",
      "x-ms-request-id": "1d",
      "x-ms-correlation-request-id": "c0ffee",
    });
    expect(classifyError(error)).toEqual({
      kind: "throttled",
      statusCode: 429,
      errorCode: "OperationNotAllowed",
      requestId: "1d",
      correlationId: "c0ffee",
      retryAfterInMs: 43_000,
      policy,
    });
  });

  test("with another status, which the detail tells; a conflict of the same code is none", () => {
    expect(classifyError(restError(409, tooMany))).toMatchObject({ kind: "throttled", policy });
    expect(kindOf(restError(409, { code: "OperationNotAllowed", message: "Attached.", details: [] }))).toBe("conflict");
    expect(kindOf(restError(409, { code: "OperationNotAllowed", details: [{ code: "Attached" }] }))).toBe("conflict");
  });

  test("by Azure Resource Manager, which has no detail", () => {
    const message = "Number of 'read' requests for the subscription exceeded. Please try again after '6' seconds.";
    expect(classifyError(restError(429, { code: "SubscriptionRequestsThrottled", message }))).toMatchObject({
      kind: "throttled",
      errorCode: "SubscriptionRequestsThrottled",
      retryAfterInMs: 6000,
      policy: undefined,
    });
  });

  test.each<[what: string, headers: Record<string, string>, expected: number | undefined]>([
    ["nothing", {}, undefined],
    ["seconds", { "retry-after": "120" }, 120_000],
    ["no seconds", { "retry-after": "0" }, 0],
    ["milliseconds", { "retry-after-ms": "250", "retry-after": "1" }, 250],
    ["milliseconds of Azure", { "x-ms-retry-after-ms": "1500" }, 1500],
    ["a date", { "retry-after": "Mon, 02 Nov 2026 08:16:00 GMT", date: "Mon, 02 Nov 2026 08:15:30 GMT" }, 30_000],
    [
      "a date that is past",
      { "retry-after": "Mon, 02 Nov 2026 08:15:00 GMT", date: "Mon, 02 Nov 2026 08:15:30 GMT" },
      0,
    ],
    ["a date without another", { "retry-after": "Mon, 02 Nov 2026 08:16:00 GMT" }, undefined],
    ["seconds with blanks", { "retry-after": " 120 ", date: "Mon, 02 Nov 2026 08:15:30 GMT" }, 120_000],
    ["a sign", { "retry-after": "+120", date: "Mon, 02 Nov 2026 08:15:30 GMT" }, undefined],
    ["more", { "retry-after": "120;", date: "Mon, 02 Nov 2026 08:15:30 GMT" }, undefined],
    ["more than a timer takes", { "retry-after": "9".repeat(400) }, undefined],
    ["fractions", { "retry-after": "1.5" }, 1500],
    ["a word", { "retry-after": "soon", date: "Mon, 02 Nov 2026 08:15:30 GMT" }, undefined],
    ["less than nothing", { "retry-after": "-5", date: "Mon, 02 Nov 2026 08:15:30 GMT" }, undefined],
  ])("Retry-After: %s", (_, headers, retryAfterInMs) => {
    expect(classifyError(restError(429, {}, headers))).toMatchObject({ retryAfterInMs });
    expect(classifyError(restError(503, {}, headers))).toMatchObject({ kind: "service-unavailable", retryAfterInMs });
  });

  test("a date is counted from `now` where the answer has no time of its own", () => {
    const now = new Date("2026-11-02T08:15:50Z");
    const headers = { "retry-after": "Mon, 02 Nov 2026 08:16:00 GMT" };
    expect(classifyError(restError(429, {}, headers), { now })).toMatchObject({ retryAfterInMs: 10_000 });
    const dated = { ...headers, date: "Mon, 02 Nov 2026 08:15:30 GMT" };
    expect(classifyError(restError(429, {}, dated), { now })).toMatchObject({ retryAfterInMs: 30_000 });
  });

  test.each<[what: string, error: object, remaining: string, expected: unknown]>([
    [
      "names in lower case",
      { details: [{ code: "TooManyRequests", message: '{"operationgroup":"A","allowedrequestcount":1}' }] },
      "",
      { name: "A", allowed: 1, measured: undefined, start: undefined, end: undefined },
    ],
    [
      "a target alone",
      { details: [{ code: "TooManyRequests", target: "B", message: "no figures" }] },
      "",
      { name: "B", allowed: undefined },
    ],
    ["the empty bucket of the header", {}, "Microsoft.Compute/A;5999, Microsoft.Compute/C;0", { name: "C" }],
    ["an overdrawn one", {}, "Microsoft.Compute/C;-3", { name: "C" }],
    ["no empty bucket", {}, "Microsoft.Compute/A;5999", undefined],
    ["a header of another form", {}, "none;;;A;x,;0", undefined],
  ])("the limit from %s", (_, error, remaining, expected) => {
    const classified = classifyError(restError(429, error, { "x-ms-ratelimit-remaining-resource": remaining }));
    if (expected === undefined) expect(classified).toMatchObject({ policy: undefined });
    else expect(classified).toMatchObject({ policy: expected });
  });
});

describe("not found", () => {
  const gateway = { "x-ms-failure-cause": "gateway" };
  const type = "The Resource 'Microsoft.Compute";

  test.each<[error: object, headers: Record<string, string>, by: string, missing: string]>([
    [{ code: "NotFound", message: "The entity was not found." }, {}, "compute", "instance"],
    [{ code: "SomethingNotFound" }, {}, "compute", "resource"],
    [
      { code: "ResourceNotFound", message: `${type}/virtualMachineScaleSets/v1' was not found.` },
      gateway,
      "arm",
      "scale-set",
    ],
    [
      { code: "ResourceNotFound", message: `${type}/virtualMachineScaleSets/v1' was not found.` },
      {},
      "arm",
      "scale-set",
    ],
    [{ code: "ResourceNotFound", message: `${type}/virtualMachines/s1' was not found.` }, gateway, "arm", "instance"],
    [
      { code: "ResourceNotFound", message: `${type}/virtualMachineScaleSets/v/virtualMachines/3' was not found.` },
      gateway,
      "arm",
      "instance",
    ],
    [{ code: "ResourceNotFound", message: `${type}/disks/d' was not found.` }, gateway, "arm", "resource"],
    [{ code: "NotFound", message: "Publisher: fooBAR was not found." }, {}, "compute", "resource"],
    [{ code: "NotFound", message: "Resource disk-2 is not found." }, {}, "compute", "resource"],
    [{ code: "ResourceNotFound" }, {}, "arm", "resource"],
    [{ code: "ResourceGroupNotFound" }, gateway, "arm", "resource-group"],
    [{ code: "ResourceGroupNotFound" }, {}, "arm", "resource-group"],
    [{ code: "SubscriptionNotFound" }, gateway, "arm", "subscription"],
    [{ code: "InvalidSubscriptionId" }, {}, "arm", "subscription"],
    [{ code: "MissingSubscription" }, {}, "arm", "subscription"],
    [{ code: "NotFound" }, gateway, "arm", "resource"],
    [{ code: "NotFound", message: `${type}/virtualMachineScaleSets/v1' was not found.` }, {}, "arm", "scale-set"],
  ])("%j %j", (error, headers, by, missing) => {
    expect(classifyError(restError(404, error, headers))).toMatchObject({
      kind: "not-found",
      statusCode: 404,
      by,
      missing,
    });
  });

  test.each([
    ["/subscriptions/5/resourceGroups/r/x/virtualMachines/7/instanceView?api-version=2024-07-01", "instance"],
    ["/virtualMachines/7", "instance"],
    ["/virtualMachines/7/", "instance"],
    ["/virtualMachines/7/runCommands/r", "resource"],
    ["/virtualMachines?api-version=2024-07-01", "resource"],
  ])("of Compute by the address %s: %s", (url, missing) => {
    expect(classifyError({ status: 404, body: { error: { code: "NotFound" } }, url })).toMatchObject({ missing });
  });

  test("is not what a page without an error of Azure says: nobody should take a VM for gone because of it", () => {
    expect(kindOf(restError(404))).toBe("unreadable-response");
    expect(kindOf({ status: 404, headers: { "content-type": "text/html" }, body: "<html>" })).toBe(
      "unreadable-response",
    );
    expect(kindOf({ status: 404, body: "null" })).toBe("unreadable-response");
    // What the official client throws at a page, or at JSON that is cut off.
    expect(kindOf({ name: "RestError", statusCode: 404, code: "PARSE_ERROR" })).toBe("unreadable-response");
    expect(kindOf({ status: 404, code: "ERR_BAD_REQUEST", response: { status: 404 } })).toBe("unreadable-response");
  });
});

describe("a Flexible scale set", () => {
  const message = "Virtual Machine Scale Set VM instanceId must be a number.";
  const error = restError(400, { code: "InvalidParameter", message, target: "instanceId" });

  test("comes with the call that works instead", () => {
    const url =
      "https://x/subscriptions/5/resourceGroups/my%20rg/providers/Microsoft.Compute/virtualMachineScaleSets/f/virtualMachines/f_1/instanceView?api-version=2024-07-01";
    expect(classifyError(Object.assign(error, { request: { url } }))).toMatchObject({
      kind: "flexible-scale-set",
      instead: {
        operationId: "VirtualMachines_InstanceView",
        method: "GET",
        path: "/subscriptions/5/resourceGroups/my%20rg/providers/Microsoft.Compute/virtualMachines/f_1/instanceView",
      },
    });
  });

  test("where the error does not tell the address, its place is marked", () => {
    const path =
      "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/virtualMachines/{vmName}/instanceView";
    const body = { error: { code: "InvalidParameter", target: "instanceId" } };
    expect(classifyError({ status: 400, body })).toMatchObject({ instead: { path } });
    const url = "https://x/subscriptions/5/resourceGroups/r/providers/Microsoft.Compute/y/f/virtualMachines/f_1?a=b";
    const list = classifyError({ status: 400, body, url: "/subscriptions/5/resourceGroups/r/x/virtualMachines?a=b" });
    expect(list).toMatchObject({ instead: { path: expect.stringMatching(/\/5\/.*\/r\/.*\{vmName\}/) } });
    const found = classifyError({ status: 400, body, url });
    expect(found).toMatchObject({ instead: { path: expect.stringContaining("/5/resourceGroups/r/") } });
  });

  test.each([
    [400, { code: "InvalidParameter", target: "vmScaleSetName" }, "other"],
    [400, { code: "BadRequest", target: "instanceId" }, "other"],
    [
      400,
      {
        message:
          "Operation 'VirtualMachineScaleSets.virtualMachines.GET' is not allowed on Virtual Machine Scale Set 'f'.",
      },
      "flexible-scale-set",
    ],
    [
      400,
      { message: "Operation 'x.GET' is not allowed on Virtual Machine Scale Set 'f' since it is marked for deletion." },
      "other",
    ],
    [409, { message: "Operation 'x.GET' is not allowed on Virtual Machine Scale Set 'f'." }, "conflict"],
  ])("%s %j is %s", (status, error, kind) => {
    expect(kindOf(restError(status, error))).toBe(kind);
  });
});

describe("other answers", () => {
  test.each([
    [401, { code: "ExpiredAuthenticationToken" }, "unauthorized"],
    [401, undefined, "unauthorized"],
    [403, { code: "AuthorizationFailed" }, "forbidden"],
    [409, { code: "Conflict" }, "conflict"],
    [408, {}, "service-unavailable"],
    [500, { code: "InternalServerError" }, "service-unavailable"],
    [503, undefined, "service-unavailable"],
    [599, undefined, "service-unavailable"],
    [400, { code: "InvalidApiVersionParameter" }, "other"],
    [404, { code: "InvalidResourceType" }, "other"],
    [405, undefined, "other"],
    [200, undefined, "unreadable-response"],
    [302, undefined, "unreadable-response"],
  ])("%s %j is %s", (status, error, kind) => {
    expect(classifyError(restError(status, error))).toMatchObject({ kind, statusCode: status });
  });

  test("the code may stand in a header alone", () => {
    const error = restError(403, undefined, { "x-ms-error-code": "AuthorizationFailed", "x-ms-request-id": "1d" });
    expect(classifyError(error)).toMatchObject({ errorCode: "AuthorizationFailed", requestId: "1d" });
  });
});

test.each([401, 403])("a page with %i is of a proxy", (status) => {
  const headers = { "content-type": "text/html; charset=utf-8" };
  expect(kindOf({ status, headers, body: "<html>blocked" })).toBe("unreadable-response");
  const details = { error: { code: "AuthorizationFailed" } };
  expect(kindOf({ status, headers, details })).not.toBe("unreadable-response");
});

test("what throws when it is looked at is no second failure", () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const get = (): never => {
    throw new Error("boom");
  };
  for (const error of [proxy, { status: 429, headers: { get } }, Object.defineProperty({}, "name", { get })]) {
    expect(kindOf(error)).toBe("other");
  }
  expect(classifyError({ status: 429 }, null as never)).toMatchObject({ kind: "throttled" });
});

describe("no answer", () => {
  const named = (name: string, more: object = {}) => Object.assign(new Error("told"), { name, ...more });

  test.each([
    [named("AbortError"), "cancelled"],
    [named("TimeoutError"), "cancelled"],
    [named("CredentialUnavailableError"), "unauthorized"],
    [named("AuthenticationRequiredError"), "unauthorized"],
    [named("AuthenticationError", { statusCode: 400 }), "unauthorized"],
    [named("AggregateAuthenticationError"), "unauthorized"],
    [named("AuthenticationError", { statusCode: 503 }), "service-unavailable"],
    [named("AuthenticationError", { statusCode: 429 }), "throttled"],
    [named("RestError", { code: "REQUEST_SEND_ERROR" }), "network"],
    [named("RestError", { code: "ECONNREFUSED" }), "network"],
    [named("RestError"), "network"],
    [named("RestError", { code: "PARSE_ERROR" }), "unreadable-response"],
    [named("Error", { code: "ENOTFOUND" }), "network"],
    [named("Error", { code: "DEPTH_ZERO_SELF_SIGNED_CERT" }), "network"],
    [named("Error", { code: "ERR_TLS_CERT_ALTNAME_INVALID" }), "network"],
    [named("Error", { code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" }), "network"],
    [named("TypeError", { cause: { code: "ECONNRESET" } }), "network"],
    [named("TypeError", { cause: { code: "UND_ERR_SOCKET" } }), "network"],
    [named("Error", { code: "ENOENT" }), "other"],
    [named("TypeError"), "other"],
    [named("ClientError", { code: "invalid-path-parameter" }), "other"],
    [{ name: "RestError", code: "ETIMEDOUT" }, "network"],
    [named("SyntaxError"), "unreadable-response"],
    [named("ShapeError"), "unreadable-response"],
    ["told", "other"],
    [null, "other"],
    [undefined, "other"],
    [[], "other"],
  ])("%o is %s", (error, kind) => {
    expect(classifyError(error)).toMatchObject({ kind, requestId: undefined });
  });

  test("a signal of the platform", () => {
    expect(kindOf(AbortSignal.abort().reason)).toBe("cancelled");
    expect(kindOf(new DOMException("told", "TimeoutError"))).toBe("cancelled");
  });
});

describe("plain objects", () => {
  const expected = { kind: "throttled", errorCode: "OperationNotAllowed", retryAfterInMs: 5000, policy };

  test.each<[what: string, error: unknown]>([
    [
      "an error that was JSON",
      JSON.parse(
        JSON.stringify({
          name: "RestError",
          statusCode: 429,
          details: { error: tooMany },
          response: { headers: { "Retry-After": "5" } },
        }),
      ),
    ],
    ["an answer with its body", { status: 429, headers: { "retry-after": "5" }, body: { error: tooMany } }],
    [
      "an answer with its body as text",
      { status: 429, headers: { "RETRY-AFTER": 5 }, body: JSON.stringify({ error: tooMany }) },
    ],
    [
      "an answer of the pipeline",
      { status: 429, headers: new Headers({ "retry-after": "5" }), bodyAsText: JSON.stringify({ error: tooMany }) },
    ],
    ["the error itself", { ...tooMany, statusCode: 429, headers: { "retry-after": "5" } }],
    ["the body with a status", { error: tooMany, statusCode: 429, headers: { "retry-after": "5" } }],
    [
      "a body without its wrapping",
      { response: { status: 429, headers: { "retry-after": "5" }, parsedBody: tooMany } },
    ],
  ])("%s", (_, error) => {
    expect(classifyError(error)).toMatchObject(expected);
  });

  test("nothing is taken from values of the wrong kind", () => {
    const error = {
      statusCode: "429",
      status: null,
      code: 5,
      message: {},
      headers: { get: "x" },
      details: [null, 1],
      request: { url: 5 },
      cause: "x",
    };
    expect(classifyError(error)).toEqual({
      kind: "other",
      statusCode: undefined,
      errorCode: undefined,
      requestId: undefined,
    });
  });
});

const folder = new URL("../../../../../shared/data/recorded/", import.meta.url);

test.runIf(existsSync(folder))("recorded errors", () => {
  const kinds = new Map<string, number>();
  for (const file of readdirSync(folder).filter((name) => name.startsWith("error-"))) {
    const recorded = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
    const classified = classifyError(recorded);
    expect(classified.statusCode).toBe(recorded.status);
    const missing = classified.kind === "not-found" ? ` ${classified.by} ${classified.missing}` : "";
    const key = `${recorded.status} ${classified.kind}${missing}`;
    kinds.set(key, (kinds.get(key) ?? 0) + 1);
  }
  expect(Object.fromEntries([...kinds].sort())).toEqual({
    "400 other": 3,
    "404 not-found arm instance": 1,
    "404 not-found arm resource": 2,
    "404 not-found arm scale-set": 1,
    "404 not-found compute instance": 1,
    "404 not-found compute resource": 4,
    "404 unreadable-response": 1,
    "409 conflict": 7,
    "503 service-unavailable": 2,
  });
});
