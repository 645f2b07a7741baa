import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { TokenCredential } from "@azure/core-auth";
import type { CompositeMapper, ServiceClientOptions } from "@azure/core-client";
import type { Pipeline } from "@azure/core-rest-pipeline";
import { build, type Plugin } from "esbuild";

const require = createRequire(import.meta.url);

/** The client that AutoRest makes of our OpenAPI: its generator takes the title for the name. */
export interface AutorestClient {
  readonly pipeline: Pipeline;
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
  /** What core-client's serializer goes by. */
  readonly Mappers: { readonly VirtualMachineScaleSetVMInstanceView: CompositeMapper };
}

/**
 * How AutoRest's generator for TypeScript is run with Node. Its parts are named by their places, so that it fetches nothing;
 * it leaves files behind at its home and wherever temporary ones go, so these are the output folder.
 */
export function autorestCommand(openapi: string, folder: string): { args: string[]; env: Record<string, string> } {
  const args = [
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
  ];
  return { args, env: { AUTOREST_HOME: folder, TMPDIR: folder, TEMP: folder } };
}

/** Makes a client from an OpenAPI file with AutoRest's generator for TypeScript, and loads it. */
export async function generateWithAutorest(openapi: string): Promise<AutorestModule> {
  const folder = await mkdtemp(join(tmpdir(), "autorest-"));
  try {
    const { args, env } = autorestCommand(openapi, folder);
    await promisify(execFile)(process.execPath, args, { env: { ...process.env, ...env } });
    const outfile = join(folder, "bundle.mjs");
    await build({
      stdin: {
        contents: 'export * from "./src/index.js"; export * as Mappers from "./src/models/mappers.js";',
        resolveDir: folder,
      },
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
