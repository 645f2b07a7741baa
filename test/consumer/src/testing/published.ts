import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { type PackedPackage, packPackages } from "../../../../tools/pack/pack-packages.ts";
import { type Registry, startRegistry } from "../../../../tools/registry/start-registry.ts";
import { run } from "./run.ts";
import { installTools } from "./tools.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

declare module "vitest" {
  interface ProvidedContext {
    /** The registry that has our packages. */
    registry: string;
    /** A temporary folder, outside of the repository. */
    workplace: string;
    /** What is in that registry. */
    packages: readonly Pick<PackedPackage, "name" | "version" | "tarball">[];
  }
}

/** Before the tests: publishes our packages to a registry on this machine. Afterwards: nothing is left of it. */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  const registry = await startRegistry();
  const workplace = await mkdtemp(join(tmpdir(), "instance-view-consumer-"));
  const tearDown = async (): Promise<void> => {
    await registry.close();
    await rm(workplace, { recursive: true });
  };
  try {
    const [packages] = await Promise.all([publish(registry, workplace), installTools()]);
    provide("registry", registry.url);
    provide("workplace", workplace);
    provide("packages", packages);
    return tearDown;
  } catch (error) {
    await tearDown();
    throw error;
  }
}

async function publish({ url, token }: Registry, workplace: string): Promise<readonly PackedPackage[]> {
  const packages = await packPackages(root, join(workplace, "tarballs"));
  const settings = `@instance-view:registry=${url}\n//${new URL(url).host}/:_authToken=${token}\n`;
  await writeFile(join(workplace, ".npmrc"), settings);
  await Promise.all(packages.map(({ tarball }) => run("npm", ["publish", tarball, "--userconfig=.npmrc"], workplace)));
  return packages;
}
