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
    const message = "Number of 'read' requests for the subscription exceeded. Please try again after '17' seconds.";
    expect(classifyError(restError(429, { code: "SubscriptionRequestsThrottled", message }))).toMatchObject({
      kind: "throttled",
      errorCode: "SubscriptionRequestsThrottled",
      retryAfterInMs: 17_000,
      policy: undefined,
    });
  });
});

describe("not found", () => {
  const gateway = { "x-ms-failure-cause": "gateway" };
  const type = "The Resource 'Microsoft.Compute";
  /** What is neither an instance nor a scale set, though within one, or named like one. */
  const elsewhere = [
    "virtualMachines/s/extensions/e",
    "virtualMachineScaleSets/v/extensions/e",
    "x/virtualMachines/s",
    "x/virtualMachineScaleSets/v",
  ];

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
      { code: "ResourceNotFound", message: `${type}/virtualMachineScaleSets/web/virtualMachines/3' was not found.` },
      gateway,
      "arm",
      "instance",
    ],
    [{ code: "ResourceNotFound", message: `${type}/disks/d' was not found.` }, gateway, "arm", "resource"],
    ...elsewhere.map((path): [object, Record<string, string>, string, string] => [
      { code: "ResourceNotFound", message: `${type}/${path}' was not found.` },
      {},
      "arm",
      "resource",
    ]),
    [{ code: "NotFound", message: "Publisher: fooBAR was not found." }, {}, "compute", "resource"],
    [{ code: "NotFound", message: "Resource disk-2 is not found." }, {}, "compute", "resource"],
    [{ code: "ResourceNotFound" }, {}, "arm", "resource"],
    [{ code: "ResourceGroupNotFound" }, gateway, "arm", "resource-group"],
    [{ code: "ResourceGroupNotFound" }, {}, "arm", "resource-group"],
    [{ code: "SubscriptionNotFound" }, gateway, "arm", "subscription"],
    [{ code: "InvalidSubscriptionId" }, {}, "arm", "subscription"],
    [{ code: "MissingSubscription" }, {}, "arm", "subscription"],
    [{ code: "NoSubscription" }, {}, "compute", "resource"],
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
    ["/virtualMachines/17", "instance"],
    ["/virtualMachines/7/", "instance"],
    ["/virtualMachines/7/runCommands/r", "resource"],
    ["/virtualMachines?api-version=2024-07-01", "resource"],
  ])("of Compute by the address %s: %s", (url, missing) => {
    expect(classifyError({ status: 404, body: { error: { code: "NotFound" } }, url })).toMatchObject({ missing });
    const image = { error: { code: "ImageNotFound" } };
    expect(classifyError({ status: 404, body: image, url })).toMatchObject({ missing: "resource" });
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
      "https://x/subscriptions/5f/resourceGroups/my%20rg/providers/Microsoft.Compute/virtualMachineScaleSets/f/virtualMachines/f_1/instanceView?api-version=2024-07-01";
    expect(classifyError(Object.assign(error, { request: { url } }))).toMatchObject({
      kind: "flexible-scale-set",
      instead: {
        operationId: "VirtualMachines_InstanceView",
        method: "GET",
        path: "/subscriptions/5f/resourceGroups/my%20rg/providers/Microsoft.Compute/virtualMachines/f_1/instanceView",
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
    [422, { code: "InvalidParameter", target: "instanceId" }, "other"],
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

  test.each([
    ["PARSE_ERROR", undefined],
    ["REQUEST_SEND_ERROR", undefined],
    ["ERR_BAD_REQUEST", undefined],
    ["PARSE_ERRORS", "PARSE_ERRORS"],
    ["MY_PARSE_ERROR", "MY_PARSE_ERROR"],
    ["ERR_", "ERR_"],
    ["ERR_BAD-REQUEST", "ERR_BAD-REQUEST"],
  ])("the code %s beside a status is the service's: %s", (code, errorCode) => {
    expect(classifyError({ statusCode: 400, code })).toMatchObject({ errorCode });
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
  expect(kindOf({ status, headers: { "content-type": "application/text/html" } })).not.toBe("unreadable-response");
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

  test.each([
    ["network", ["ECONNREFUSED", "ECONNRESET", "ECONNABORTED", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT"]],
    ["network", ["EHOSTUNREACH", "EHOSTDOWN", "ENETUNREACH", "ENETDOWN", "EPIPE", "EPROTO"]],
    ["network", ["ERR_SSL_WRONG_VERSION_NUMBER", "ERR_TLS_HANDSHAKE_TIMEOUT", "UND_ERR_CONNECT_TIMEOUT"]],
    ["network", ["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID", "SELF_SIGNED_CERT_IN_CHAIN"]],
    ["network", ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"]],
    [
      "other",
      ["XECONNRESET", "ECONNRESETX", "ECONN", "EAI_", "ERR_SSL_", "XERR_TLS_A", "UND_ERR_", "REQUEST_SEND_ERRORS"],
    ],
    ["other", ["ERR_INVALID_ARG_TYPE", "UNABLE_TO_LOAD", "econnreset", ""]],
  ])("codes of %s: %j", (kind, codes) => {
    expect(codes.filter((code) => kindOf({ code }) !== kind)).toEqual([]);
    expect(codes.filter((code) => kindOf({ cause: { code } }) !== kind)).toEqual([]);
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
