import { type ComputeManagementClient, createComputeManagement, KnownStatusLevelTypes } from "@instance-view/client";
import { getInstanceView } from "@instance-view/client/api/virtualMachineScaleSetVMs";
import { startEmulator } from "@instance-view/emulator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { staticCredential } from "./support/credentials.ts";
import { clientOf, names, newestVersion, path, reach, subscriptionId } from "./support/our-client.ts";

describe("the generated client against the emulator", () => {
  let emulator: Awaited<ReturnType<typeof startEmulator>>;
  beforeAll(async () => {
    emulator = await startEmulator();
  });
  afterAll(() => emulator.close());

  test("answers in the form of a class and in that of a function", async () => {
    const fromClass = await clientOf(emulator).virtualMachineScaleSetVMs.getInstanceView(...names);
    const context = createComputeManagement(staticCredential("emulator"), subscriptionId, reach(emulator));
    const fromFunction = await getInstanceView(context, ...names);

    expect(fromFunction).toEqual(fromClass);
    expect(fromClass.computerName).toBe("myvmss000000");
    expect(fromClass.statuses?.[0]?.time).toEqual(new Date("2026-11-02T08:14:55.302Z"));
    expect(fromClass.extensions?.[1]?.statuses?.[0]?.level).toBe(KnownStatusLevelTypes.Error);
  });

  test("the methods of a client can be taken off it", async () => {
    const { getInstanceView } = clientOf(emulator).virtualMachineScaleSetVMs;
    await expect(getInstanceView(...names)).resolves.toHaveProperty("statuses");
  });

  describe("asks for the api-version", () => {
    async function askedFor(client: ComputeManagementClient, apiVersion?: string): Promise<string | null> {
      let asked = "";
      await client.virtualMachineScaleSetVMs.getInstanceView(...names, {
        ...(apiVersion && { apiVersion }),
        onResponse: ({ request }) => {
          asked = request.url;
        },
      });
      return new URL(asked).searchParams.get("api-version");
    }

    test("of the spec by default", async () => {
      expect(await askedFor(clientOf(emulator))).toBe(newestVersion);
    });

    test("of the client", async () => {
      expect(await askedFor(clientOf(emulator, { apiVersion: "2022-11-01" }))).toBe("2022-11-01");
    });

    test("of the call, before that of the client", async () => {
      expect(await askedFor(clientOf(emulator, { apiVersion: "2022-11-01" }), "2023-03-01")).toBe("2023-03-01");
    });
  });

  test("shows the response as it came: status, headers and body", async () => {
    const client = clientOf(emulator);
    const seen: unknown[] = [];
    const view = await client.virtualMachineScaleSetVMs.getInstanceView(...names, {
      onResponse: ({ status, headers, rawHeaders, bodyAsText, parsedBody, request }, error) => {
        seen.push({ status, method: request.method, url: request.url, error });
        expect(headers.get("x-ms-request-charge")).toBe("1");
        expect(rawHeaders["x-ms-ratelimit-remaining-resource"]).toContain("Microsoft.Compute/GetVMScaleSetVMResource;");
        expect(JSON.parse(bodyAsText ?? "")).toEqual(parsedBody);
        expect(parsedBody).toHaveProperty(["statuses", 0, "time"], "2026-11-02T08:14:55.3021187+00:00");
      },
    });
    expect(seen).toEqual([
      { status: 200, method: "GET", url: `${emulator.endpoint}${path}?api-version=${newestVersion}`, error: undefined },
    ]);
    expect(view.statuses?.[0]?.time).toBeInstanceOf(Date);
  });

  test("sends the headers of the call, a request id and who is asking", async () => {
    const client = clientOf(emulator, { userAgentOptions: { userAgentPrefix: "my-tool/1.0" } });
    await client.virtualMachineScaleSetVMs.getInstanceView(...names, {
      requestOptions: { headers: { "x-my-header": "mine", "x-ms-return-client-request-id": "true" } },
      onResponse: ({ request, headers }) => {
        expect(request.headers.get("accept")).toBe("application/json");
        expect(request.headers.get("x-my-header")).toBe("mine");
        expect(request.headers.get("user-agent")).toMatch(/^my-tool\/1\.0 instance-view-client\/\d+\.\d+\.\d+ /);
        expect(request.headers.get("x-ms-client-request-id")).toBe(request.requestId);
        expect(headers.get("x-ms-client-request-id")).toBe(request.requestId);
      },
    });
    expect.assertions(5);
  });

  test("stops when the caller says so", async () => {
    const { getInstanceView } = clientOf(emulator).virtualMachineScaleSetVMs;
    const before = getInstanceView(...names, { abortSignal: AbortSignal.abort() });
    await expect(before).rejects.toMatchObject({ name: "AbortError" });

    const controller = new AbortController();
    const during = getInstanceView(...names, { abortSignal: controller.signal });
    setImmediate(() => controller.abort());
    await expect(during).rejects.toMatchObject({ name: "AbortError" });
  });
});
