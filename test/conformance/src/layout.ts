import { fileURLToPath } from "node:url";

/** Where everything goes that a run leaves behind; git ignores it. */
export const out: string = fileURLToPath(new URL("../.out/", import.meta.url));

/** The emitted packages, each pair in a folder of its own. */
export const packagesFolder: string = `${out}packages`;

/** The folder of what came of one spec. */
export const folderOf = (slug: string): string => `${packagesFolder}/${slug}`;

export const modelsName = (slug: string): string => `@spector/${slug}-models`;
export const clientName = (slug: string): string => `@spector/${slug}`;

export const repository: string = fileURLToPath(new URL("../../../", import.meta.url));
