import { existsSync } from "node:fs";
import { join } from "node:path";
import { ApiReportError } from "../api-report/api-report-error.ts";
import { type PublishedPackage, publishedPackages } from "../api-report/published-packages.ts";
import { ApiCheckError } from "./api-check-error.ts";
import { checkPackage, type PackageCheck } from "./check-package.ts";
import { declaredLevels } from "./declared-levels.ts";

/**
 * Holds the changesets of a copy of the repository against what changed in the API reports of its packages.
 *
 * @throws ApiCheckError when that cannot be done.
 */
export async function checkRepository(root: string): Promise<PackageCheck> {
  if (!existsSync(join(root, "packages"))) {
    throw new ApiCheckError("no-packages", `There is no ${join(root, "packages")}: give a copy of the repository.`);
  }
  const packages = readPackages(root);
  const declared = await declaredLevels(
    root,
    packages.map(({ name }) => name),
  );
  const checks = packages.map((each) => checkPackage(each, declared.get(each.name) ?? "none"));
  const told = checks.filter((one) => one !== undefined);
  const short = told.filter(({ isEnough }) => !isEnough).length;
  const sum = `${packages.length} packages: ${told.length} with changes, ${short} of them without a changeset that is enough.\n`;
  return { isEnough: short === 0, text: [...told.map(({ text }) => text), sum].join("\n") };
}

function readPackages(root: string): readonly PublishedPackage[] {
  try {
    return publishedPackages(root);
  } catch (cause) {
    if (!(cause instanceof ApiReportError)) throw cause;
    throw new ApiCheckError("broken-package", cause.message, { cause });
  }
}
