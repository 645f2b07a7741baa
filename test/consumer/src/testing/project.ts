import { createHash } from "node:crypto";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject } from "vitest";
import { linesOf, run } from "./run.ts";

/** How long an installation may take on a machine that has none of it in npm's cache. */
export const installTimeout = 300_000;

/** Copies a project of `projects/` to a folder outside of the repository, and installs what it depends on there. */
export async function installProject(name: string): Promise<string> {
  const folder = await newFolder(name);
  await cp(join(import.meta.dirname, "../../projects", name), folder, { recursive: true });
  await install(folder);
  return folder;
}

/** An empty folder in which npm takes our packages from the registry of this run, and all others from where it always does. */
export async function newFolder(name: string): Promise<string> {
  const folder = join(inject("workplace"), name);
  await mkdir(folder);
  await writeFile(join(folder, ".npmrc"), `@instance-view:registry=${inject("registry")}\naudit=false\nfund=false\n`);
  return folder;
}

async function install(folder: string): Promise<void> {
  const { stderr } = await run("npm", ["install"], folder);
  expect(warningsIn(stderr)).toEqual([]);
}

/** What npm and its scripts warn of, but for what it says of newer npms and of the settings of whoever runs the tests. */
export const warningsIn = (stderr: string): string[] =>
  linesOf(stderr).filter((line) => !/^npm (notice|warn Unknown \w+ config)/i.test(line));

interface Installed {
  readonly deprecated?: string;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
}

/** Holds what users want of an installation, beside that it says nothing; and that our packages in it are those that were packed. */
export async function expectCleanInstallation(folder: string, ours: readonly string[]): Promise<void> {
  const lock = await readFile(join(folder, "node_modules/.package-lock.json"), "utf8");
  const { packages } = JSON.parse(lock) as { packages: Record<string, Installed> };
  const faults = Object.entries(packages).filter(([, one]) => one.deprecated || one.hasInstallScript);
  expect(faults.map(([path]) => path)).toEqual([]);

  const installed = Object.keys(packages).flatMap(
    (path) => /node_modules\/(@instance-view\/[^/]+)$/.exec(path)?.[1] ?? [],
  );
  expect(installed).toEqual(ours.map((name) => `@instance-view/${name}`));
  for (const { name, tarball } of inject("packages").filter(({ name }) => installed.includes(name))) {
    const hash = createHash("sha512").update(await readFile(tarball));
    expect(packages[`node_modules/${name}`]?.integrity).toBe(`sha512-${hash.digest("base64")}`);
  }
  await run("npm", ["ls", "--all"], folder);
}
