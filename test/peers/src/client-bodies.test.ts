import { demoFleet, startEmulator, type WireInstanceView } from "@instance-view/emulator";
import { afterEach, describe, expect, test, vi } from "vitest";
import { clientOf, names, subscriptionId } from "./support/our-client.ts";
import { serve } from "./support/servers.ts";

/** The answer of our client to a view that the emulator serves. */
async function readBack(view: WireInstanceView): Promise<unknown> {
  const [resourceGroup, name, instanceId] = names;
  const scaleSets = [{ subscriptionId, resourceGroup, name, virtualMachines: { [instanceId]: view } }];
  await using emulator = await startEmulator({ fleet: { scaleSets } });
  return await clientOf(emulator).virtualMachineScaleSetVMs.getInstanceView(...names);
}

describe("bodies", () => {
  afterEach(() => vi.unstubAllEnvs());

  test("null becomes undefined where the type says optional", async () => {
    const view = await readBack({
      computerName: null,
      vmAgent: null,
      disks: null,
      statuses: [{ code: "PowerState/running", message: null, time: null }],
    });
    expect(view).toEqual({
      computerName: undefined,
      vmAgent: undefined,
      disks: undefined,
      statuses: [{ code: "PowerState/running", message: undefined, time: undefined }],
    });
    expect(JSON.stringify(view)).not.toContain("null");
  });

  test("null becomes undefined in a whole view", async () => {
    const everywhereNull = demoFleet().scaleSets[0]?.virtualMachines[1] ?? {};
    expect(JSON.stringify(everywhereNull).match(/:null/g)?.length).toBeGreaterThan(5);
    expect(JSON.stringify(await readBack(everywhereNull))).not.toContain("null");
  });

  test("properties that the spec does not know are kept as they came", async () => {
    const unknown = { since: "2026-11-02T10:31:07Z", parts: [1, null, { a: null }] };
    const view = await readBack({ coolant: unknown, statuses: [{ code: "a/b", reportedBy: unknown }] });
    expect(view).toEqual({ coolant: unknown, statuses: [{ code: "a/b", reportedBy: unknown }] });
  });

  test.each([
    ["2026-11-02T08:14:55.3021187+00:00", "2026-11-02T08:14:55.302Z"],
    ["2026-11-02T10:31:07+02:00", "2026-11-02T08:31:07.000Z"],
    ["2026-11-02T00:31:07.5-08:00", "2026-11-02T08:31:07.500Z"],
    ["2026-11-02T08:30:00Z", "2026-11-02T08:30:00.000Z"],
    ["0001-01-01T00:00:00+00:00", "0001-01-01T00:00:00.000Z"],
  ])("the time %s is %s", async (time, expected) => {
    expect(await readBack({ statuses: [{ time }] })).toEqual({ statuses: [{ time: new Date(expected) }] });
  });

  test("a time without an offset is UTC wherever the program runs", async () => {
    vi.stubEnv("TZ", "Asia/Kolkata");
    expect(new Date("2026-11-02T08:30:00").toISOString()).toBe("2026-11-02T03:00:00.000Z");
    const statuses = [{ time: "2026-11-02T08:30:00" }];
    expect(await readBack({ statuses })).toEqual({ statuses: [{ time: new Date("2026-11-02T08:30:00Z") }] });
  });

  test("names of JavaScript's own are data like any other", async () => {
    const body = '{"__proto__":{"polluted":true},"constructor":1,"computerName":"c"}';
    await using server = await serve(200, body);
    const view = await clientOf(server).virtualMachineScaleSetVMs.getInstanceView(...names);
    expect(JSON.stringify(view)).toBe(body);
    expect(view).not.toHaveProperty("polluted");
    expect({}).not.toHaveProperty("polluted");
  });
});

describe("a body of the wrong shape is an error that names the place", () => {
  test.each([
    ["a list", "[]", "Expected an object at the top of the body, found a list"],
    ["text", '"no"', 'Expected an object at the top of the body, found the text "no"'],
    ["null", "null", "Expected an object at the top of the body, found null"],
    ["a list for an object", '{"vmAgent":[]}', "Expected an object at /vmAgent of the body, found a list"],
    ["an object for a list", '{"disks":{}}', "Expected a list at /disks of the body, found an object"],
    ["null in a list", '{"disks":[{},null]}', "Expected an object at /disks/1 of the body, found null"],
    [
      "no time",
      '{"disks":[{"statuses":[{},{"time":"soon"}]}]}',
      'Expected a date and time (RFC 3339) at /disks/0/statuses/1/time of the body, found the text "soon"',
    ],
    ["an empty time", '{"statuses":[{"time":""}]}', "at /statuses/0/time of the body"],
    ["a page of a proxy", "<html><body>Sign in</body></html>", "<html><body>Sign in</body></html>"],
    ["truncated JSON", '{"statuses":[{"code":"Prov', "JSON"],
    ["nothing", "", "JSON"],
  ])("%s", async (_what, body, place) => {
    await using server = await serve(200, body);
    await expect(clientOf(server).virtualMachineScaleSetVMs.getInstanceView(...names)).rejects.toMatchObject({
      name: "RestError",
      code: "PARSE_ERROR",
      statusCode: 200,
      message: expect.stringContaining(place),
    });
  });

  test("also when a page of HTML says that it is JSON, and without the token that it repeats", async () => {
    await using server = await serve(200, "<p>You sent: Authorization: Bearer emulator</p>", {
      "content-type": "text/html",
    });
    const answer = clientOf(server).virtualMachineScaleSetVMs.getInstanceView(...names);
    const error = await answer.catch((reason: unknown) => reason as Error);
    expect(error).toMatchObject({ code: "PARSE_ERROR" });
    expect(String((error as Error).message)).not.toContain("Bearer emulator");
  });
});
