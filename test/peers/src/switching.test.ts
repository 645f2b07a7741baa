import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { startEmulator } from "@instance-view/emulator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const execute = promisify(execFile);
const theirs = join(import.meta.dirname, "switching/arm-compute.ts");
const ours = join(import.meta.dirname, "switching/instance-view.ts");

describe("switching from the official client", () => {
  let emulator: Awaited<ReturnType<typeof startEmulator>>;
  let folder: string;
  let certificateFile: string;
  beforeAll(async () => {
    emulator = await startEmulator();
    folder = await mkdtemp(join(tmpdir(), "switching-"));
    certificateFile = join(folder, "ca.pem");
    await writeFile(certificateFile, emulator.certificate ?? "");
  });
  afterAll(async () => {
    await emulator.close();
    await rm(folder, { recursive: true });
  });

  async function run(program: string): Promise<{ stdout: string; stderr: string }> {
    const env = {
      ...process.env,
      ENDPOINT: emulator.endpoint,
      TOKEN: emulator.token,
      NODE_EXTRA_CA_CERTS: certificateFile,
    };
    return execute(process.execPath, [program], { env });
  }

  test("changes one line of a program: the one that names the package", async () => {
    const [before = [], after = []] = await Promise.all(
      [theirs, ours].map(async (file) => (await readFile(file, "utf8")).split("\n")),
    );
    expect(after).toHaveLength(before.length);
    const changed = after.filter((line, number) => line !== before[number]);
    expect(changed).toEqual(['} from "@instance-view/client";']);
  });

  test("changes nothing of what the program prints", async () => {
    const [before, after] = await Promise.all([run(theirs), run(ours)]);
    expect(after).toEqual(before);
    expect(after.stdout.split("\n")).toHaveLength(7);
    expect(after.stdout).toContain('"code":"NotFound"');
    expect(after.stdout).toContain("AbortError");
  }, 30_000);
});
