import { readFileSync } from "node:fs";
import { join } from "node:path";
import { publishedPackages } from "../api-report/published-packages.ts";

/** The package.json of a package of ours, as far as packing looks at it. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly homepage: string;
  readonly files: readonly string[];
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** A package in a copy of the repository. */
export interface SourcePackage {
  readonly folder: string;
  readonly manifest: Manifest;
}

/**
 * What is published, each package behind those of ours that it depends on.
 *
 * @param root - Folder of a copy of the repository, absolute.
 * @throws ApiReportError when a package.json cannot be read.
 */
export function sourcePackages(root: string): readonly SourcePackage[] {
  const all = new Map(publishedPackages(root).map((one) => [one.name, one]));
  const sorted = new Set<string>();
  const add = (name: string): void => {
    for (const dependency of all.get(name)?.dependencies ?? []) if (all.has(dependency)) add(dependency);
    sorted.add(name);
  };
  for (const name of all.keys()) add(name);
  return [...sorted].flatMap((name) => {
    const folder = all.get(name)?.folder;
    return folder === undefined ? [] : [{ folder, manifest: readManifest(folder) }];
  });
}

const readManifest = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

const targets = ({ exports }: Manifest) => Object.values(exports).filter((target) => typeof target !== "string");

/** Modules that users reach, as package.json has them. */
export const codePaths = (manifest: Manifest): readonly string[] => [
  ...targets(manifest).map((target) => target.default),
  ...Object.values(manifest.bin ?? {}),
];

/** Declarations that users reach, as package.json has them. */
export const typePaths = (manifest: Manifest): readonly string[] => targets(manifest).map((target) => target.types);
