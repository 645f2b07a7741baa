import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { TokenCredential } from "@azure/core-auth";
import type { ServiceClientOptions } from "@azure/core-client";
import { build, type Plugin } from "esbuild";

const require = createRequire(import.meta.url);

/** The client that AutoRest makes of our OpenAPI: its generator takes the title for the name. */
export interface AutorestClient {
  readonly virtualMachineScaleSetVMs: {
    getInstanceView(resourceGroupName: string, vmScaleSetName: string, instanceId: string): Promise<object>;
  };
}

export interface AutorestModule {
  readonly Compute: new (
    credential: TokenCredential,
    subscriptionId: string,
    options: ServiceClientOptions,
  ) => AutorestClient;
}

/**
 * Makes a client from an OpenAPI file with AutoRest's generator for TypeScript, and loads it. Its parts are named by
 * their places, so that it fetches nothing.
 */
export async function generateWithAutorest(openapi: string): Promise<AutorestModule> {
  const folder = await mkdtemp(join(tmpdir(), "autorest-"));
  try {
    await promisify(execFile)(
      process.execPath,
      [
        join(packageFolder("autorest"), "entrypoints/app.js"),
        `--version=${packageFolder("@autorest/core")}`,
        `--use=${packageFolder("@autorest/modelerfour")}`,
        `--use=${packageFolder("@autorest/typescript")}`,
        "--typescript",
        `--input-file=${openapi}`,
        `--output-folder=${folder}`,
        "--package-name=autorest-peer",
        "--azure-arm=true",
        "--add-credentials=true",
        "--generate-metadata=false",
      ],
      // It leaves files behind, at its home and wherever temporary ones go.
      { env: { ...process.env, AUTOREST_HOME: folder, TMPDIR: folder, TEMP: folder } },
    );
    const outfile = join(folder, "bundle.mjs");
    await build({
      entryPoints: [join(folder, "src/index.ts")],
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      plugins: [azureFromHere],
    });
    return (await import(pathToFileURL(outfile).href)) as AutorestModule;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Lets code outside of the workspace use the workspace's `@azure/*`, as they are. */
const azureFromHere: Plugin = {
  name: "azure-from-here",
  setup({ onResolve }) {
    onResolve({ filter: /^@azure\// }, ({ path }) => ({ path: import.meta.resolve(path), external: true }));
  },
};

function packageFolder(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}
