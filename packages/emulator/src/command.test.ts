import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createCommand } from "./command.js";
import { type Emulator, startEmulator } from "./emulator.js";
import { call, instanceView } from "./requests.test-support.js";

let folder: string;
let printed: string;
let emulator: Emulator | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "emulator-command-"));
  printed = "";
  emulator = undefined;
});
afterEach(async () => {
  await emulator?.close();
  await rm(folder, { recursive: true });
});

async function run(...args: string[]): Promise<Emulator> {
  const command = createCommand(
    (text) => {
      printed += text;
    },
    (started) => {
      emulator = started;
    },
  );
  const silent = { writeOut: () => {}, writeErr: () => {} };
  await command.exitOverride().configureOutput(silent).parseAsync(args, { from: "user" });
  if (!emulator) throw new Error("not started");
  return emulator;
}

describe("the command", () => {
  test("throttles on demand", async () => {
    const emulator = await run("--http", "--throttle");
    for (let request = 0; request < 36; request++) await call(emulator, instanceView(0));
    expect((await call(emulator, instanceView(0))).status).toBe(429);
  });

  test("says what HTTPS needs if the certificate is not written", async () => {
    await run();
    expect(printed).toContain("--write-certificate FILE writes it");
    expect(printed).toContain("curl --cacert FILE -H");
  });

  test("has no example for a fleet without machines", async () => {
    const file = join(folder, "fleet.json");
    await writeFile(file, '{"scaleSets":[]}');
    await run("--http", "--fleet", file);
    expect(printed).toMatch(/^Listening on http:\S+ \(stop with Ctrl\+C\)\n$/);
  });
});

describe("the command refuses", () => {
  test.each(["99999", "-1", "1e3", "http", "", "0x10"])("port %j", async (port) => {
    await expect(run(`--port=${port}`)).rejects.toThrow(/number from 0 to 65535/);
  });

  test("a port that is taken", async () => {
    await using other = await startEmulator({ protocol: "http" });
    await expect(run("--port", new URL(other.endpoint).port)).rejects.toThrow(/another process has it/);
  });

  test("a fleet that is no JSON, or is no fleet", async () => {
    const file = join(folder, "fleet.json");
    await writeFile(file, "{");
    await expect(run("--fleet", file)).rejects.toThrow(/is not JSON/);
    await writeFile(file, '{"scaleSets":{}}');
    await expect(run("--fleet", file)).rejects.toThrow(/fleet\.scaleSets must be an array/);
  });

  test("to write a certificate that there is none of", async () => {
    await expect(run("--http", "--write-certificate", join(folder, "ca.pem"))).rejects.toThrow(/--http/);
  });

  test("an unknown option or argument", async () => {
    await expect(run("--insecure")).rejects.toThrow(/--insecure/);
    await expect(run("start")).rejects.toThrow(/argument/);
  });
});
