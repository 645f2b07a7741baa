import { build } from "esbuild";
import { describe, expect, test } from "vitest";

/** What is left of each file when a program is bundled for Node. */
async function bundle(contents: string): Promise<{ text: string; files: string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    metafile: true,
  });
  const [output] = Object.values(metafile.outputs);
  const files = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { text: outputFiles[0]?.text ?? "", files: files.map(([file]) => file) };
}

describe("one call through the function", () => {
  const program = bundle(`
    import { createComputeManagement } from "@instance-view/client";
import { getInstanceView } from "@instance-view/client/api/virtualMachineScaleSetVMs";
    const context = createComputeManagement(globalThis.credential, "subscription");
    console.log(await getInstanceView(context, "group", "scaleSet", "0"));
  `);

  test("bundles nothing of others that a bare ServiceClient does not bundle", async () => {
    const bare = await bundle(`
      import { ServiceClient } from "@azure/core-client";
      console.log(new ServiceClient());
    `);
    const { files } = await program;
    const foreign = files.filter((file) => file.includes("node_modules") && !bare.files.includes(file));
    expect(foreign).toEqual([]);
    expect(files.length).toBeGreaterThan(bare.files.length);
  });

  test("bundles nothing of pages, pollers, forms, streams and XML", async () => {
    const { files } = await program;
    expect(files.filter((file) => /packages\/runtime\/dist\/[\w-]+\//.test(file))).toEqual([]);
    expect(files.some((file) => /runtime\/dist\/send\.js$/.test(file))).toBe(true);
  });

  test("bundles neither the class nor codecs that it has no use for", async () => {
    const { text } = await program;
    expect(text).toContain("function decodeVirtualMachineScaleSetVMInstanceView");
    const unused = ["class ComputeManagementClient", "function rfc7231", "function unixTimestamp", "KnownVersions"];
    expect(unused.filter((name) => text.includes(name))).toEqual([]);
  });
});

describe("since when things exist", () => {
  const table = (files: readonly string[]) =>
    files.filter((file) => /models\/dist\/(?:api-versions|history-support)\.js$/.test(file));

  test("is bundled where it is asked for", async () => {
    const { files } = await bundle(`
      import { since } from "@instance-view/models/api-versions";
      console.log(since("DiskInstanceView"));
    `);
    expect(table(files)).toHaveLength(2);
  });

  test.each([
    ["it is imported and not used", 'import { since } from "@instance-view/models/api-versions"; console.log(1);'],
    ["all else is used", 'import * as client from "@instance-view/client"; console.log(client);'],
  ])("leaves nothing where %s", async (_, program) => {
    const { text, files } = await bundle(program);
    expect(table(files)).toEqual([]);
    expect(text).not.toContain("histories");
  });
});
