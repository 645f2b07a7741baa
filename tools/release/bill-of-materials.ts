import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { npm } from "./npm.ts";

/** A document in CycloneDX's JSON, as far as we look at it. */
export interface BillOfMaterials {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly Dependency[];
}

interface Component {
  readonly "bom-ref": string;
}

interface Dependency {
  readonly ref: string;
  readonly dependsOn?: readonly string[];
}

/**
 * Writes one bill of materials for all that is published at a version: our packages, what is installed with them, with
 * the versions of the lockfile and their licences. The same commit gives the same bytes.
 *
 * @param root - Folder of an installed copy of the repository.
 */
export async function writeBillOfMaterials(root: string, version: string, file: string): Promise<void> {
  const { packageManager: pnpm } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const options = ["--prod", "--sbom-format=cyclonedx", "--split", "--filter=./packages/*"];
  const documents = (
    await npm("list what is installed with the packages", root, "exec", "--yes", "--", pnpm, "sbom", ...options)
  )
    .trim()
    .split("\n")
    .map((line): BillOfMaterials => JSON.parse(line));
  await writeFile(file, `${JSON.stringify(mergeBills(documents, version), undefined, 2)}\n`);
}

/** One document of those of several packages, without what differs from run to run: date and serial number. */
export function mergeBills(documents: readonly BillOfMaterials[], version: string): BillOfMaterials {
  const [first] = documents;
  if (first === undefined) throw new Error("There is no package to list.");
  const ours = documents.map(({ metadata }) => metadata.component);
  const whole = { type: "application", name: "instance-view", version, "bom-ref": `instance-view@${version}` };
  const { timestamp, ...metadata } = first.metadata as BillOfMaterials["metadata"] & { timestamp?: string };
  const { serialNumber, ...head } = first as BillOfMaterials & { serialNumber?: string };
  const dependencies = [
    { ref: whole["bom-ref"], dependsOn: ours.map((component) => component["bom-ref"]).sort() },
    ...documents.flatMap((document) => document.dependencies),
  ];
  return {
    ...head,
    metadata: { ...metadata, component: whole },
    components: sortedBy("bom-ref", [...documents.flatMap(({ components }) => components), ...ours]),
    dependencies: sortedBy("ref", dependencies),
  };
}

/** Each once: what two documents have under one key is the same. */
function sortedBy<K extends string, T extends Readonly<Record<K, string>>>(key: K, items: readonly T[]): readonly T[] {
  const byKey = new Map(items.map((item) => [item[key], item]));
  return [...byKey.values()].sort((a, b) => (a[key] < b[key] ? -1 : 1));
}
