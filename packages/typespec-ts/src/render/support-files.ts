import type { SupportType } from "../model/plain.js";

/** The files of the support code that declare types. */
const files: Readonly<Record<SupportType, string>> = {
  FileContents: "files.ts",
  FileDetails: "files.ts",
  MergePatch: "merge-patch.ts",
};

export const supportFile = (name: string): string => files[name as SupportType];

/** The types that are used, by the file that declares them. */
export function supportFiles(types: readonly SupportType[]): ReadonlyMap<string, readonly SupportType[]> {
  const used = new Set(types.map(supportFile));
  return new Map([...used].map((file) => [file, types.filter((type) => supportFile(type) === file)]));
}
