import { describe, expect, test } from "vitest";
import { type ParsedStatusCode, parseStatusCode } from "./parse-status-code.js";
import { KnownStatusStates } from "./vocabulary.js";

type Parts = Partial<Omit<ParsedStatusCode, "raw">>;

const none = { category: undefined, state: undefined, detail: undefined, component: undefined, known: false };

const table: readonly [code: string, parts: Parts][] = [
  ["PowerState/running", { category: "PowerState", state: "running", known: true }],
  ["powerstate/RUNNING", { category: "PowerState", state: "running", known: true }],
  [
    "ProvisioningState/failed/AllocationFailed",
    { category: "ProvisioningState", state: "failed", detail: "AllocationFailed", known: true },
  ],
  [
    "provisioningState/FAILED/allocationFAILED",
    { category: "ProvisioningState", state: "failed", detail: "allocationFAILED", known: true },
  ],
  [
    "ProvisioningState/creating/osProvisioningInProgress",
    { category: "ProvisioningState", state: "creating", detail: "osProvisioningInProgress", known: true },
  ],
  [
    "ProvisioningState/notready/1001",
    { category: "ProvisioningState", state: "NotReady", detail: "1001", known: true },
  ],
  ["ProvisioningState/failed/a/b", { category: "ProvisioningState", state: "failed", detail: "a/b", known: true }],
  ["HibernationState/Hibernated", { category: "HibernationState", state: "hibernated", known: true }],
  ["PowerState/Quantum", { category: "PowerState", state: "Quantum" }],
  ["PowerState/succeeded", { category: "PowerState", state: "succeeded" }],
  ["Mood/Good", { category: "Mood", state: "Good" }],
  ["aaaa", { category: "aaaa" }],
  ["powerstate", { category: "PowerState" }],
  ["PowerState/", { category: "PowerState" }],
  ["PowerState//late", { category: "PowerState", detail: "late" }],
  ["/running", { state: "running" }],
  ["", {}],
  ["/", {}],
  ["constructor/toString", { category: "constructor", state: "toString" }],
  ["__proto__/__proto__", { category: "__proto__", state: "__proto__" }],
  ["PowerState/constructor", { category: "PowerState", state: "constructor" }],
];

const components: readonly [code: string, parts: Parts][] = [
  ["ComponentStatus/StdOut/succeeded", { component: "StdOut", state: "succeeded", known: true }],
  ["componentstatus/StdOut/SUCCEEDED", { component: "StdOut", state: "succeeded", known: true }],
  [
    "ComponentStatus/SQL Server IaaS Agent/succeeded/57001",
    { component: "SQL Server IaaS Agent", state: "succeeded", detail: "57001", known: true },
  ],
  [
    "ComponentStatus/Join for Option 3 meaning 'User Specified'/failed/1",
    { component: "Join for Option 3 meaning 'User Specified'", state: "failed", detail: "1", known: true },
  ],
  ["ComponentStatus/Input/Output/failed/5", { component: "Input/Output", state: "failed", detail: "5", known: true }],
  ["ComponentStatus/a/b/c/succeeded", { component: "a/b/c", state: "succeeded", known: true }],
  ["ComponentStatus/failed/succeeded", { component: "failed", state: "succeeded", known: true }],
  ["ComponentStatus/failed/whatever", { component: "failed", state: "whatever" }],
  ["ComponentStatus/X/failed/a/b", { component: "X", state: "failed", detail: "a/b", known: true }],
  ["ComponentStatus/My Part/frozen/12", { component: "My Part", state: "frozen", detail: "12" }],
  ["ComponentStatus/My Part/frozen", { component: "My Part", state: "frozen" }],
  ["ComponentStatus/My Part", { component: "My Part" }],
  ["ComponentStatus/succeeded", { state: "succeeded", known: true }],
  ["ComponentStatus/", {}],
  ["ComponentStatus", {}],
];

describe("parseStatusCode", () => {
  test.each(table)("%j", (code, parts) => {
    expect(parseStatusCode(code)).toEqual({ ...none, raw: code, ...parts });
  });

  test.each(components)("%j", (code, parts) => {
    expect(parseStatusCode(code)).toEqual({ ...none, raw: code, category: "ComponentStatus", ...parts });
  });

  test("knows every word of the vocabulary, in any case", () => {
    for (const [category, states] of Object.entries(KnownStatusStates)) {
      for (const state of states) {
        const code = category === "ComponentStatus" ? `${category}/part/${state}` : `${category}/${state}`;
        for (const sent of [code, code.toUpperCase(), code.toLowerCase()]) {
          expect(parseStatusCode(sent)).toMatchObject({ category, state, known: true, raw: sent });
        }
      }
    }
  });

  test.each([undefined, null, 5, {}, [], true])("takes %j for no code", (value) => {
    expect(parseStatusCode(value as string | undefined)).toEqual({ ...none, raw: "" });
  });

  test("is quick on long texts", () => {
    const start = performance.now();
    parseStatusCode(`ComponentStatus${"/".repeat(200_000)}`);
    parseStatusCode("x".repeat(200_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
