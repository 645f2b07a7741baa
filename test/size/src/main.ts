// `pnpm size`: what users' programs bundle and what they install; with --write, into the README too.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeTable } from "../../../tools/readme-tables/write-table.ts";
import { runTool } from "../../../tools/run-tool.ts";
import { bundle } from "./bundle.ts";
import { installPacked } from "./install-packed.ts";
import { programs } from "./programs.ts";
import { unpackedSize } from "./unpacked-size.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const packed = join(import.meta.dirname, "../.out/size");
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const difference = (bytes: number): string => `${bytes < 0 ? "−" : "+"}${kB(Math.abs(bytes))}`;

await runTool("size", async (args) => {
  const { values } = parseArgs({ args: [...args], options: { write: { type: "boolean", default: false } } });
  await installPacked(packed);
  const bundles = await Promise.all(
    programs.map(async ({ name, title }) => ({ name, title, ...(await bundle(name, packed)) })),
  );
  const bare = bundles.find(({ name }) => name === "core-client");
  const table = [
    "| bundled by esbuild for Node | minified | gzip | beside the bare client, gzip |",
    "| --- | --: | --: | --: |",
    ...bundles.map(
      ({ name, title, minified, gzip }) =>
        `| ${title} | ${kB(minified)} | ${kB(gzip)} | ${name.startsWith("call-") && bare ? difference(gzip - bare.gzip) : ""} |`,
    ),
    "",
    "| installed | unpacked |",
    "| --- | --: |",
    `| all our packages together | ${kB(unpackedSize(join(packed, "node_modules")))} |`,
    `| \`@azure/arm-compute\` | ${kB(unpackedSize(join(import.meta.dirname, "../node_modules/@azure/arm-compute")))} |`,
  ].join("\n");
  console.log(table);
  if (values.write) await writeTable(root, "size", table);
  return 0;
});
