import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { type PackedPackage, packPackages } from "../../../../tools/pack/pack-packages.ts";
import { startRegistry } from "../../../../tools/registry/start-registry.ts";
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
export default async function publish({ provide }: TestProject): Promise<() => Promise<void>> {
  const workplace = await mkdtemp(join(tmpdir(), "instance-view-consumer-"));
  const registry = await startRegistry();
  const tearDown = async (): Promise<void> => {
    await registry.close();
    await rm(workplace, { recursive: true });
  };
  try {
    const tools = installTools();
    const packed = await packPackages(root, join(workplace, "tarballs"));
    const { host } = new URL(registry.url);
    await writeFile(
      join(workplace, ".npmrc"),
      `@instance-view:registry=${registry.url}\n//${host}/:_authToken=${registry.token}\n`,
    );
    const publishing = packed.map(({ tarball }) => run("npm", ["publish", tarball, "--userconfig=.npmrc"], workplace));
    await Promise.all([...publishing, tools]);
    provide("registry", registry.url);
    provide("workplace", workplace);
    provide("packages", packed);
    return tearDown;
  } catch (error) {
    await tearDown();
    throw error;
  }
}
