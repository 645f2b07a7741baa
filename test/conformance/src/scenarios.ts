import { globSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ScenarioMockApi } from "@typespec/spec-api";
import { type SuiteSpec, suiteFolder, suites } from "./specs.ts";

/** What the mock server does for one scenario, and in which folder of the suite. */
export interface Scenario {
  readonly suite: SuiteSpec["suite"];
  readonly path: string;
  readonly name: string;
  readonly mock: ScenarioMockApi;
}

/** All scenarios that the suites have a mock for. */
export async function allScenarios(): Promise<Scenario[]> {
  const files = suites.flatMap((suite) => {
    const root = join(suiteFolder(suite), "dist/specs");
    return globSync("**/mockapi.js", { cwd: root })
      .sort()
      .map((file) => ({ suite, path: dirname(file), url: pathToFileURL(join(root, file)).href }));
  });
  const found = await Promise.all(
    files.map(async ({ suite, path, url }) => {
      const { Scenarios } = (await import(url)) as { Scenarios: Record<string, ScenarioMockApi> };
      return Object.entries(Scenarios).map(([name, mock]) => ({ suite, path, name, mock }));
    }),
  );
  return found.flat();
}
