import { expect, test } from "vitest";
import type { Verdict } from "./run.js";
import { summary, table } from "./table.js";

const verdict = (suite: "http-specs" | "azure-http-specs", path: string, reason?: string): Verdict => ({
  scenario: { suite, path, name: "", mock: { passCondition: "response-success", apis: [] } },
  by: "driver",
  reason,
});

const verdicts = [
  verdict("http-specs", "type/enum/fixed"),
  verdict("http-specs", "type/enum/fixed", "no Date"),
  verdict("azure-http-specs", "azure/example/basic"),
];

test("figures by folder and by suite, beside those of others", () => {
  expect(`\n${table(verdicts)}\n`).toBe(`
| specs               | scenarios | ours | official emitter | http-client-js |
| ------------------- | --------: | ---: | ---------------: | -------------: |
| type/enum/fixed     |         2 |    1 |                3 |              1 |
| azure/example/basic |         1 |    1 |                1 |              – |
| all                 |         3 |    2 |                4 |              – |
`);
  expect(summary(verdicts)).toContain("| `azure-http-specs` |         1 |    1 |                1 |              – |");
});
