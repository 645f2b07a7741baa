import { readFileSync } from "node:fs";
import { join } from "node:path";
import getReleasePlan from "@changesets/get-release-plan";

/** The version that the packages share. */
export function currentVersion(root: string): string {
  return JSON.parse(readFileSync(join(root, "packages/client/package.json"), "utf8")).version;
}

/** The version under which the code as it is will be released: with changesets waiting, what they make of it. */
export async function nextVersion(root: string): Promise<string> {
  const { releases } = await getReleasePlan(root);
  return releases.find(({ name }) => name === "@instance-view/client")?.newVersion ?? currentVersion(root);
}
