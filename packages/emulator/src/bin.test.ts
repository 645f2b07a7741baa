import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { apiVersions } from "./arm/api-versions.js";
import { call, instanceView } from "./requests.test-support.js";

// Node runs the sources as they are, but for their imports: those name the files that the build makes of them.
const resolveSources = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from "node:module";
  registerHooks({
    resolve: (specifier, context, next) =>
      next(context.parentURL?.endsWith(".ts") ? specifier.replace(/^(\\..*)\\.js$/, "$1.ts") : specifier, context),
  });
`)}`;

interface Result {
  code: number | null;
  stdout: string;
  stderr: string;
}

let folder: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "emulator-bin-"));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await rm(folder, { recursive: true });
});

/** Runs the command; `stop` is called with its output once it listens. */
function run(args: string[], stop?: (child: ChildProcess, stdout: string) => Promise<void>): Promise<Result> {
  const child = spawn(process.execPath, ["--import", resolveSources, join(import.meta.dirname, "bin.ts"), ...args]);
  children.push(child);
  return new Promise((resolve, reject) => {
    const result: Result = { code: null, stdout: "", stderr: "" };
    let stopping = false;
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      result.stderr += text;
    });
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      result.stdout += text;
      if (!stop || stopping || !result.stdout.includes("curl")) return;
      stopping = true;
      stop(child, result.stdout).catch(reject);
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ ...result, code }));
  });
}

function endpointIn(stdout: string): string {
  return /Listening on (\S+)/.exec(stdout)?.[1] ?? "";
}

describe("instance-view-emulator", () => {
  test.each(["SIGINT", "SIGTERM"] as const)("serves over HTTPS until %s", async (signal) => {
    const file = join(folder, "ca.pem");
    const { code, stdout, stderr } = await run(["--write-certificate", file], async (child, stdout) => {
      const certificate = await readFile(file, "utf8");
      const { status } = await call({ endpoint: endpointIn(stdout), certificate, token: "any" }, instanceView(0));
      expect(status).toBe(200);
      child.kill(signal);
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const target = instanceView(0, `?api-version=${apiVersions.at(-1)}`);
    expect(stdout).toContain(`export NODE_EXTRA_CA_CERTS='${file}'`);
    expect(stdout).toContain(
      `curl --cacert '${file}' -H "Authorization: Bearer emulator" '${endpointIn(stdout)}${target}'`,
    );
  });

  test("serves a fleet from a file over HTTP to one token, which it does not print", async () => {
    const file = join(folder, "fleet.json");
    const scaleSet = {
      subscriptionId: "sub",
      resourceGroup: "my group",
      name: "set",
      virtualMachines: { 7: { osName: "mine" } },
    };
    await writeFile(file, JSON.stringify({ scaleSets: [scaleSet] }));
    const args = ["--http", "--port", "0", "--token", "s3cret", "--fleet", file];
    const { code, stdout } = await run(args, async (child, stdout) => {
      const target = /'http:\/\/[^/]+(\/[^']+)'/.exec(stdout)?.[1] ?? "";
      const endpoint = endpointIn(stdout);
      expect((await call({ endpoint, certificate: undefined, token: "s3cret" }, target)).text).toBe(
        '{"osName":"mine"}',
      );
      expect((await call({ endpoint, certificate: undefined, token: "other" }, target)).status).toBe(401);
      child.kill("SIGTERM");
    });
    expect(code).toBe(0);
    expect(stdout).toContain("Authorization: Bearer $TOKEN");
    expect(stdout).not.toContain("s3cret");
  });

  test("explains itself", async () => {
    const { code, stdout } = await run(["--help"]);
    expect(code).toBe(0);
    for (const option of ["--port", "--http", "--token", "--fleet", "--write-certificate", "--throttle"]) {
      expect(stdout).toContain(option);
    }
  });
});

describe("instance-view-emulator says in one line why it cannot start, with exit code 2", () => {
  test.each([
    ["a bad option", ["--port", "http"], "number from 0 to 65535"],
    ["what only shows later", ["--fleet", "no/fleet.json"], "Cannot read the fleet"],
    ["what shows when it runs already", ["--write-certificate", "no/ca.pem"], "Cannot write the certificate"],
  ])("%s", async (_, args, reason) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^error: [^\n]+\n$/);
    expect(stderr).toContain(reason);
  });
});
