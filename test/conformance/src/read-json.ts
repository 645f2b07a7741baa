import { readFileSync } from "node:fs";

export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
