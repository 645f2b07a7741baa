import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./compile-spec.ts";

const readme = await readFile(join(root, "packages/cli/README.md"), "utf8");
const lines = [...readme.matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, block = ""]) => block.trim().split("\n"));
/** Every way to start it is the same to a shell that has it as a function; what follows a pipe is for others to test. */
const commands = lines
  .map(
    (line) =>
      line.replace(/^(npx @instance-view\/cli|npm (--silent )?start --) /, "instance-view ").split(" | ")[0] ?? "",
  )
  .filter((line) => line.startsWith("instance-view "));
const [offline, online] = [true, false].map((is) =>
  commands.filter((line) => / --demo|^\S+ explain/.test(line) === is),
);

const resourceId =
  "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myResourceGroup/providers/Microsoft.Compute" +
  "/virtualMachineScaleSets/myVirtualMachineScaleSet/virtualMachines/0";

function shell(
  command: string,
): Promise<{ readonly exitCode: number; readonly stdout: string; readonly stderr: string }> {
  const script = `instance-view() { "$NODE" "$BIN" "$@"; }\n${command}`;
  const env = {
    ...process.env,
    NODE: process.execPath,
    BIN: join(root, "packages/cli/dist/bin.js"),
    RESOURCE_ID: resourceId,
    INSTANCE_VIEW_TOKEN: "token",
  };
  return new Promise((resolve) => {
    // A function may only have such a name in bash.
    const child = execFile("bash", ["-c", script], { env }, (_, stdout, stderr) =>
      resolve({ exitCode: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

test.each(offline ?? [])(
  "`%s` answers",
  async (command) => {
    const { exitCode, stdout } = await shell(command);
    expect(exitCode).toBe(0);
    expect(stdout).not.toBe("");
  },
  30_000,
);

test.each(online ?? [])(
  "`%s` asks the service",
  async (command) => {
    // Nobody listens there: that this is what it tells says that it took all arguments.
    const { exitCode, stderr } = await shell(`${command} --endpoint https://127.0.0.1:9 --timeout 5`);
    expect(stderr).toMatch(/127\.0\.0\.1:9/);
    expect(exitCode).toBe(1);
  },
  30_000,
);
