import { readFileSync } from "node:fs";

/** Scenarios that are known to fail, each with the reason: `<scenario>: <reason>`, a line each. */
export function knownFailures(): ReadonlyMap<string, string> {
  const text = readFileSync(new URL("../known-failures.txt", import.meta.url), "utf8");
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => {
      const [scenario = "", ...reason] = line.split(": ");
      if (reason.length === 0) throw new Error(`known-failures.txt gives no reason for ${scenario}.`);
      return [scenario, reason.join(": ")];
    }),
  );
}
