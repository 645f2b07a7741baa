import { KnownVersions } from "@instance-view/models";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoFleet } from "../demo/demo-fleet.js";
import { type Emulator, startEmulator } from "../emulator.js";
import { type CallOptions, call, instanceView, scaleSets, subscription } from "../requests.test-support.js";
import { apiVersions } from "./api-versions.js";

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ protocol: "http" });
});
afterAll(() => emulator.close());

const get = (target: string, options?: CallOptions) => call(emulator, target, options);

describe("an instance view", () => {
  test.each(Object.entries(demoFleet().scaleSets[0]?.virtualMachines ?? {}))(
    "of instance %s is the fleet's",
    async (id, view) => {
      const { status, text } = await get(instanceView(id));
      expect(status).toBe(200);
      expect(JSON.parse(text)).toEqual(view);
    },
  );

  test("is found in any case", async () => {
    const target = instanceView(0);
    const path = target.slice(0, target.indexOf("?"));
    for (const spelling of [path.toUpperCase(), path.toLowerCase()]) {
      expect((await get(`${spelling}?API-Version=2024-07-01`)).status).toBe(200);
    }
  });

  test("is found by an encoded name", async () => {
    expect((await get(instanceView("%30"))).status).toBe(200);
  });

  test.each([...apiVersions, "2016-04-30-PREVIEW"])("is served at api-version %s", async (version) => {
    expect((await get(instanceView(0, `?$expand=x&api-version=${version}`))).status).toBe(200);
  });
});

describe("headers", () => {
  test("are those of Azure Resource Manager", async () => {
    const { headers, text } = await get(instanceView(0));
    expect(headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(headers["content-length"]).toBe(String(Buffer.byteLength(text)));
    expect(headers["x-ms-request-id"]).toMatch(guid);
    expect(headers["x-ms-correlation-request-id"]).toMatch(guid);
    const [region, time, id] = String(headers["x-ms-routing-request-id"]).split(":");
    expect(region).toBe("LOOPBACK");
    expect(time).toMatch(/^\d{8}T\d{6}Z$/);
    expect(id).toBe(headers["x-ms-correlation-request-id"]);
    expect(headers["x-ms-request-charge"]).toBe("1");
    expect(Date.now() - Date.parse(headers.date ?? "")).toBeLessThan(5000);
  });

  test("identify each request anew", async () => {
    const [first, second] = [await get(instanceView(0)), await get(instanceView(0))];
    expect(first.headers["x-ms-request-id"]).not.toBe(second.headers["x-ms-request-id"]);
  });

  test("echo the client's request id on demand alone", async () => {
    const headers = { authorization: "Bearer t", "x-ms-client-request-id": "call-17" };
    expect((await get(instanceView(0), { headers })).headers["x-ms-client-request-id"]).toBeUndefined();
    const asked = { ...headers, "x-ms-return-client-request-id": "True" };
    expect((await get(instanceView(0), { headers: asked })).headers["x-ms-client-request-id"]).toBe("call-17");
    expect((await get("/nowhere", { headers: asked })).headers["x-ms-client-request-id"]).toBe("call-17");
  });

  test("count tokens down, for the machine and for the subscription", async () => {
    await using own = await startEmulator({ protocol: "http" });
    const remaining = async (id: number) =>
      (await call(own, instanceView(id))).headers["x-ms-ratelimit-remaining-resource"];
    const header = (subscriptionCalls: number, machineCalls: number, views: number) =>
      `Microsoft.Compute/GetVMScaleSetVMSubscriptionMaximum;${subscriptionCalls},Microsoft.Compute/GetVMScaleSetVMResource;${machineCalls},Microsoft.Compute/VMScaleSetVMViewsSubscriptionMaximum;${views}`;
    expect(await remaining(0)).toBe(header(5999, 35, 29_999));
    expect(await remaining(0)).toBe(header(5998, 34, 29_998));
    expect(await remaining(1)).toBe(header(5997, 35, 29_997));
    expect(await remaining(404)).toBe(header(5996, 35, 29_996));
  });
});

describe("a request without the right token", () => {
  const authenticate = (authorization?: string) =>
    get(instanceView(0), { headers: authorization === undefined ? {} : { authorization } });

  test.each([undefined, "", "Basic dXNlcjpwYXNz", "Bearer", "Bearer  ", "token"])(
    "%j is turned away",
    async (authorization) => {
      const { status, headers, error } = await authenticate(authorization);
      expect(status).toBe(401);
      expect(error.code).toBe("AuthenticationFailed");
      expect(headers["www-authenticate"]).toMatch(
        /^Bearer authorization_uri="https:[^"]+", error="invalid_token", error_description="[^"]+"$/,
      );
      expect(headers["x-ms-failure-cause"]).toBe("gateway");
      expect(headers["x-ms-ratelimit-remaining-resource"]).toBeUndefined();
    },
  );

  test("any bearer token will do by default", async () => {
    expect((await authenticate("bearer   x.y-z")).status).toBe(200);
  });

  test("another than the expected token is turned away, and not repeated", async () => {
    await using strict = await startEmulator({ protocol: "http", token: "expected-token" });
    expect(strict.token).toBe("expected-token");
    expect((await call(strict, instanceView(0))).status).toBe(200);
    const { status, error, text, headers } = await call(strict, instanceView(0), {
      headers: { authorization: "Bearer other-token" },
    });
    expect(status).toBe(401);
    expect(error.code).toBe("InvalidAuthenticationToken");
    expect(headers["www-authenticate"]).toContain('error="invalid_token"');
    expect(text + JSON.stringify(headers)).not.toMatch(/expected-token|other-token/);
  });

  test("comes before everything else", async () => {
    expect((await get("/%zz", { method: "DELETE", headers: {} })).status).toBe(401);
  });
});

describe("errors of the gateway", () => {
  const fleetless = "11111111-2222-3333-4444-555555555555";
  test.each([
    ["no api-version", instanceView(0, ""), 400, "MissingApiVersionParameter"],
    ["an empty api-version", instanceView(0, "?api-version=&x=1"), 400, "MissingApiVersionParameter"],
    ["an unknown api-version", instanceView(0, "?api-version=2024-07-02"), 400, "NoRegisteredProviderFound"],
    ["an unknown subscription", instanceView(0).replace(/0{8}-[-0]+/, fleetless), 404, "SubscriptionNotFound"],
    ["a subscription that is no GUID", instanceView(0).replace(/0{8}-[-0]+/, "mine"), 400, "InvalidSubscriptionId"],
    ["an unknown resource group", instanceView(0).replace("myResourceGroup", "other"), 404, "ResourceGroupNotFound"],
    ["an unknown scale set", instanceView(0).replace("myVirtual", "yourVirtual"), 404, "ResourceNotFound"],
    ["a path outside of subscriptions", "/", 404, "MissingSubscription"],
    ["a path with no subscription id", "/subscriptions/", 404, "MissingSubscription"],
    [
      "a resource that is not served",
      `${scaleSets}/myVirtualMachineScaleSet?api-version=2024-07-01`,
      404,
      "InvalidResourceType",
    ],
    ["an empty instance id", instanceView(""), 404, "InvalidResourceType"],
    ["more than the path", `${instanceView(0, "")}/x?api-version=2024-07-01`, 404, "InvalidResourceType"],
    ["a broken encoding in a name", instanceView("%zz"), 400, "BadRequest"],
    ["a broken encoding in another path", `${subscription}/%e0%a4`, 400, "BadRequest"],
    ["a broken encoding in the query", instanceView(0, "?api-version=%ff"), 400, "BadRequest"],
  ])("%s", async (_, target, status, code) => {
    const received = await get(target);
    expect({ status: received.status, code: received.error.code }).toEqual({ status, code });
    expect(received.error.message).not.toBe("");
    expect(received.headers["x-ms-failure-cause"]).toBe("gateway");
    expect(received.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(received.headers["x-ms-request-charge"]).toBeUndefined();
  });

  test("an unknown api-version is told which there are", async () => {
    const { error } = await get(instanceView(0, "?api-version=2099-01-01"));
    expect(error.message).toContain("'2099-01-01'");
    expect(error.message).toContain(`The supported api-versions are '${apiVersions.join(", ")}'.`);
    expect(apiVersions).toEqual(expect.arrayContaining(["2016-04-30-preview", ...Object.values(KnownVersions)]));
    expect(apiVersions).toEqual([...new Set(apiVersions)].sort());
  });

  test.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"])("%s is not allowed", async (method) => {
    const { status, headers, error } = await get(instanceView(0), { method });
    expect(status).toBe(405);
    expect(headers.allow).toBe("GET");
    if (method !== "HEAD") expect(error.code).toBe("MethodNotAllowed");
  });
});

describe("errors of Compute", () => {
  const flexible = (id: string) =>
    `${scaleSets}/myFlexibleScaleSet/virtualMachines/${id}/instanceView?api-version=2024-07-01`;

  test("an unknown instance is a 404 without the gateway's mark", async () => {
    const { status, error, headers } = await get(instanceView(404));
    expect(status).toBe(404);
    expect(error.code).toBe("NotFound");
    expect(headers["x-ms-failure-cause"]).toBeUndefined();
    expect(headers["x-ms-request-charge"]).toBe("1");
  });

  test.each([
    ["a name in a Uniform set", instanceView("vm-a")],
    ["an encoded slash in a name", instanceView("0%2F1")],
    ["dots", instanceView("..")],
    ["the name of a VM in a Flexible set", flexible("myFlexibleScaleSet_4f1c09ab")],
    ["a number in a Flexible set", flexible("0")],
  ])("%s is not an instance id", async (_, target) => {
    const { status, error, headers } = await get(target);
    expect(status).toBe(400);
    expect(error).toMatchObject({ code: "InvalidParameter", target: "instanceId" });
    expect(error.message).toContain("must be a number");
    expect(headers["x-ms-failure-cause"]).toBeUndefined();
  });
});
