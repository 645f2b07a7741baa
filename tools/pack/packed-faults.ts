import { readFile } from "node:fs/promises";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { problemAffectsResolutionKind } from "@arethetypeswrong/core/problems";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import type { PackedPackage } from "./pack-packages.ts";

/** What we support, as the profile `esm-only` of the command `attw` has it: ESM, by Node and by bundlers. */
const supported = ["node16-esm", "bundler"] as const;

/** What publint (strict) and attw find wrong with tarballs, a line for each fault. */
export async function packedFaults(packages: readonly PackedPackage[]): Promise<readonly string[]> {
  const faults = packages.map(async ({ name, tarball }) => {
    const bytes = Uint8Array.from(await readFile(tarball));
    const { messages, pkg } = await publint({ pack: { tarball: bytes.buffer }, strict: true });
    const ofPackage = messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code);
    return [...ofPackage, ...(await faultsOfTypes(bytes))].map((fault) => `${name}: ${fault}`);
  });
  return (await Promise.all(faults)).flat();
}

async function faultsOfTypes(bytes: Uint8Array): Promise<readonly string[]> {
  const analysis = await checkPackage(createPackageFromTarballData(bytes));
  if (analysis.types === false) return [];
  return analysis.problems
    .filter((problem) => supported.some((kind) => problemAffectsResolutionKind(problem, kind, analysis)))
    .map((problem) => `types, ${JSON.stringify(problem)}`);
}
