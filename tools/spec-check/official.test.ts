import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { checkFolder } from "./check.ts";

const emitted = new URL("../../specs/compute/openapi/", import.meta.url);

// The official files, kept beside the repository and not in it.
const folder = fileURLToPath(new URL("../../../shared/reference/openapi", import.meta.url));

test.runIf(existsSync(folder))("our OpenAPI has the shape of every official file", async () => {
  const files = await checkFolder(folder, emitted);
  expect(files.length).toBeGreaterThanOrEqual(25);
  expect(files.filter(({ differences }) => differences.length > 0)).toEqual([]);
});
