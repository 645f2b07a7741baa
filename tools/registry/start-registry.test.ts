import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test, vi } from "vitest";
import { startRegistry } from "./start-registry.ts";

const execute = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "registry-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("packages of the scope are published and read; it knows no others, and leaves nothing", async () => {
  const temporary = join(folder, "temporary");
  mkdirSync(temporary);
  vi.stubEnv("TMPDIR", temporary);
  const registry = await startRegistry();
  vi.unstubAllEnvs();
  writeFileSync(
    join(folder, ".npmrc"),
    `registry=${registry.url}\n//${new URL(registry.url).host}/:_authToken=${registry.token}\n`,
  );
  const publish = async (name: string): Promise<unknown> => {
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name, version: "1.0.0" }));
    return execute("npm", ["publish", "--access", "public"], { cwd: folder });
  };
  await publish("@instance-view/bread");
  await expect(publish("bread")).rejects.toThrow("not allowed to publish");
  const statuses = ["@instance-view%2fbread", "@instance-view%2fcake", "semver"].map(
    async (name) => (await fetch(`${registry.url}/${name}`)).status,
  );
  expect(await Promise.all(statuses)).toEqual([200, 404, 401]);

  await registry.close();
  await expect(fetch(registry.url)).rejects.toThrow();
  expect(readdirSync(temporary)).toEqual([]);
}, 60_000);

const program = `
  const { startRegistry } = await import(process.argv[1]);
  console.log((await startRegistry()).url);
`;

test.for(["SIGINT", "SIGKILL"] as const)(
  "nothing is left of it after %s of who started it",
  { timeout: 60_000 },
  async (signal) => {
    const temporary = mkdtempSync(join(folder, "temporary-"));
    const child = spawn(
      process.execPath,
      ["--input-type=module", "--eval", program, join(import.meta.dirname, "start-registry.ts")],
      { env: { ...process.env, TMPDIR: temporary } },
    );
    const [output] = await once(child.stdout, "data");
    const url = String(output).trim();
    expect((await fetch(`${url}/-/ping`)).status).toBe(200);
    expect(readdirSync(temporary)).toHaveLength(1);
    child.kill(signal);
    await once(child, "exit");
    await vi.waitFor(() => expect(readdirSync(temporary)).toEqual([]), { timeout: 10_000, interval: 50 });
    await expect(fetch(url)).rejects.toThrow();
  },
);
