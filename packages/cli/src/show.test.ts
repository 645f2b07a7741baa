import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync } from "node:fs";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { type Emulator, startEmulator } from "@instance-view/emulator";
import { KnownVersions } from "@instance-view/models";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bin, childEnv, runBin } from "./testing/bin.js";
import { secret } from "./testing/https-server.js";
import type { Run } from "./testing/run.js";
import { type CertificateFile, writeCertificate } from "./testing/trust.js";

const vm = ["-g", "myResourceGroup", "-n", "myVirtualMachineScaleSet", "--subscription"].concat(
  "00000000-0000-0000-0000-000000000000",
);
const resourceId = (instance: number): string =>
  `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myResourceGroup/providers/Microsoft.Compute/virtualMachineScaleSets/myVirtualMachineScaleSet/virtualMachines/${instance}`;

describe.concurrent("show --demo", { timeout: 30_000 }, () => {
  test("answers over HTTPS, and says so", async () => {
    const { exitCode, stdout, stderr } = await runBin(["show", "--demo"]);
    expect(stderr.replace(/\s+/g, " ")).toMatch(
      /^GET https:\/\/127\.0\.0\.1:\d+\/subscriptions\/…\/instanceView\?api-version=[\d-]+ → 200 in \d+ ms \(emulator\) $/,
    );
    expect(stdout).toMatch(/^● myvmss000000 is degraded\n {2}Extension InstallMetrics failed with exit code 1\.\n/);
    expect(stdout).toContain("no space left on /opt");
    expect(exitCode).toBe(0);
  });

  test("shows another VM of the fleet, by number or by id", async () => {
    const [byNumber, byId] = await Promise.all([
      runBin(["show", "--demo", "-i", "9"]),
      runBin(["show", "--demo", `${resourceId(9)}/instanceView`]),
    ]);
    expect(byNumber.stdout).toMatch(/^● myvmss000009 is degraded since 2026-11-02 08:28 UTC\n/);
    expect(byId.stdout).toBe(byNumber.stdout);
  });

  test("has one of which all is well", async () => {
    const { stdout } = await runBin(["show", "--demo", "-i", "10"]);
    expect(stdout).toMatch(/^● myvmss00000A is ready since 2026-11-02 05:43 UTC\n/);
    expect(stdout).not.toMatch(/^[!✗~?-]/m);
  });

  test("is as wide as it may be", async () => {
    const [narrow, wide] = await Promise.all(
      ["80", "120"].map((COLUMNS) => runBin(["show", "--demo", "-i", "3"], { COLUMNS })),
    );
    expect(narrow?.stdout).toMatch(/ProvisioningState\/failed\/\n +OSProvisioningTimedOut\n/);
    expect(wide?.stdout).toContain("ProvisioningState/failed/OSProvisioningTimedOut\n");
    expect(wide?.stderr.trim().split("\n")).toHaveLength(1);
  });

  test("has colours where they are wanted", async () => {
    const [coloured, plain] = await Promise.all([
      runBin(["show", "--demo"], { FORCE_COLOR: "1" }),
      runBin(["show", "--demo"], { NO_COLOR: "1" }),
    ]);
    expect(coloured.stdout).toContain("\u001b[31mis degraded\u001b[39m");
    expect(plain.stdout).not.toContain("\u001b");
  });

  test("does not go through a proxy, nor to the user's own subscription", async () => {
    const env = { HTTPS_PROXY: "http://127.0.0.1:1", AZURE_SUBSCRIPTION_ID: "11111111-1111-1111-1111-111111111111" };
    expect(await runBin(["show", "--demo"], env)).toMatchObject({ exitCode: 0 });
  });

  test("says what the demo has when asked for something else", async () => {
    const { exitCode, stdout, stderr } = await runBin(["show", "--demo", "-i", "99"]);
    expect(stderr).toMatch(/^instance-view: Instance 99 .* the demo has instances 0, 1, .* in myResourceGroup\.\n$/);
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: "" });
  });
});

describe("output that nobody takes", { timeout: 30_000 }, () => {
  const start = (stdout: "pipe" | number): ChildProcess =>
    spawn(process.execPath, [bin, "show", "--demo"], { env: childEnv({}), stdio: ["ignore", stdout, "pipe"] });

  test("a reader that stops early is no error", async () => {
    const child = start("pipe");
    child.stdout?.destroy();
    const [stderr, [exitCode]] = await Promise.all([text(child.stderr ?? Readable.from([])), once(child, "exit")]);
    expect(stderr).toMatch(/^GET [^\n]+\n[^\n]+\n$/);
    expect(exitCode).toBe(0);
  });

  test.runIf(existsSync("/dev/full"))("a full disk is one", async () => {
    const full = openSync("/dev/full", "w");
    const child = start(full);
    const [stderr, [exitCode]] = await Promise.all([text(child.stderr ?? Readable.from([])), once(child, "exit")]);
    closeSync(full);
    expect(stderr).toMatch(/\ninstance-view: The output could not be written \(ENOSPC\)\.\n$/);
    expect(exitCode).toBe(1);
  });
});

describe.concurrent("show --output json", { timeout: 30_000 }, () => {
  test("prints the documented shape and nothing else", async () => {
    const { exitCode, stdout } = await runBin(["show", "--demo", "-i", "6", "-o", "json"]);
    const answer = JSON.parse(stdout);
    expect(Object.keys(answer)).toEqual(["resourceId", "apiVersion", "summary", "view"]);
    expect(answer).toMatchObject({
      resourceId: resourceId(6),
      apiVersion: Object.values(KnownVersions).at(-1),
      summary: { verdict: "ready", since: "2026-09-18T07:03:12.740Z", facts: { power: { state: "running" } } },
      view: { maintenanceRedeployStatus: { preMaintenanceWindowStartTime: "2026-11-03T00:00:00.000Z" } },
    });
    expect(exitCode).toBe(0);
  });

  test.each([
    ["2017-03-30", [undefined, undefined]],
    ["2017-12-01", ["ubuntu", undefined]],
    ["2020-06-01", ["ubuntu", "V2"]],
  ])("shows what the service sends at --api-version %s, declared or not", async (version, expected) => {
    const { stdout } = await runBin(["show", "--demo", "-i", "0", "-o", "json", "--api-version", version]);
    const { apiVersion, view } = JSON.parse(stdout);
    expect([apiVersion, view.osName, view.hyperVGeneration]).toEqual([version, ...expected]);
    expect(view.statuses[0].time).toBe("2026-11-02T08:14:55.302Z");
  });

  test("keeps what no version knows, and tells the api-version that was asked for", async () => {
    const { stdout } = await runBin(["show", "--demo", "-i", "7", "-o", "json", "--api-version", "2024-03-01"]);
    expect(JSON.parse(stdout)).toMatchObject({
      apiVersion: "2024-03-01",
      summary: { verdict: "unknown" },
      view: { coolant: { loop: 3, celsius: [21.5, null] } },
    });
  });
});

describe("show --endpoint", { timeout: 30_000 }, () => {
  let emulator: Emulator;
  let certificate: CertificateFile;
  const ask = (env: Record<string, string> = {}): Promise<Run> =>
    runBin(["show", "--endpoint", emulator.endpoint, ...vm, "-i", "2"], {
      ...certificate.env,
      INSTANCE_VIEW_TOKEN: secret,
      ...env,
    });

  beforeAll(async () => {
    emulator = await startEmulator({ token: secret });
    certificate = await writeCertificate(emulator.certificate);
  });
  afterAll(async () => {
    await emulator.close();
    await certificate.remove();
  });

  test("asks an endpoint that runs on its own", async () => {
    const { exitCode, stdout, stderr } = await ask();
    expect(stdout).toMatch(/^● Instance 2 of myVirtualMachineScaleSet is not running\n/);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  });

  test("a certificate that is not trusted", async () => {
    const { exitCode, stderr } = await ask({ NODE_EXTRA_CA_CERTS: "" });
    expect(stderr).toMatch(
      /certificate of 127\.0\.0\.1:\d+ is not trusted \(DEPTH_ZERO_SELF_SIGNED_CERT\): .* NODE_EXTRA_CA_CERTS/,
    );
    expect(exitCode).toBe(1);
  });

  test("nobody is signed in", async () => {
    const { exitCode, stderr } = await ask({ INSTANCE_VIEW_TOKEN: "" });
    expect(stderr).toBe("instance-view: You are not signed in to Azure: run `az login`, or set INSTANCE_VIEW_TOKEN.\n");
    expect(exitCode).toBe(4);
  });
});
