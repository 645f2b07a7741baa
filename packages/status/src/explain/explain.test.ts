import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseStatusCode } from "../parse-status-code.js";
import { KnownStatusStates } from "../vocabulary.js";
import { explain } from "./explain.js";
import { vocabularyEntries } from "./vocabulary-entries.js";

describe("the entry that explains", () => {
  test.each([
    ["PowerState/stopped", "PowerState/stopped"],
    ["powerstate/STOPPED", "PowerState/stopped"],
    ["PowerState/running/anything", "PowerState/running"],
    ["ProvisioningState/failed/AllocationFailed", "ProvisioningState/failed/AllocationFailed"],
    ["provisioningState/Failed/allocationfailed", "ProvisioningState/failed/AllocationFailed"],
    ["ProvisioningState/failed/DreamError", "ProvisioningState/failed"],
    ["ProvisioningState/failed/AllocationFailed/2", "ProvisioningState/failed"],
    ["ProvisioningState/failed", "ProvisioningState/failed"],
    ["ProvisioningState/failed/1", "ProvisioningState/failed/{exitCode}"],
    ["ProvisioningState/failed/-1", "ProvisioningState/failed/{exitCode}"],
    ["ProvisioningState/failed/1x", "ProvisioningState/failed"],
    ["ProvisioningState/NotReady/1001", "ProvisioningState/NotReady/1001"],
    ["ProvisioningState/NotReady/21", "ProvisioningState/NotReady/{agentCode}"],
    ["ProvisioningState/creating/osProvisioningInProgress", "ProvisioningState/creating/osProvisioningInProgress"],
    ["ComponentStatus/StdOut/succeeded", "ComponentStatus/StdOut/succeeded"],
    ["ComponentStatus/SQL Server IaaS Agent/succeeded/57001", "ComponentStatus/{component}/succeeded"],
    ["ComponentStatus/a/b/failed/1", "ComponentStatus/{component}/failed"],
    ["AllocationFailed", "ProvisioningState/failed/AllocationFailed"],
    ["allocationfailed", "ProvisioningState/failed/AllocationFailed"],
    ["stopped", undefined],
    ["degraded", undefined], // a verdict of ours, and a state of standby pools
    ["1", undefined],
    ["PowerState/dreaming", undefined],
    ["ComponentStatus/x/dreaming", undefined],
    ["Mood/good", undefined],
    ["aaaa", undefined],
    ["/", undefined],
    ["", undefined],
    [null, undefined],
    [undefined, undefined],
    ["constructor/prototype", undefined],
    ["ProvisioningState/failed/{exitCode}", "ProvisioningState/failed/{exitCode}"],
  ])("%s: %s", (code, entry) => {
    expect(explain(code).entry).toBe(entry);
  });
});

test("says what the vocabulary says", () => {
  const { places, meaning, endsByItself, nextStep, evidence } =
    vocabularyEntries["ProvisioningState/failed/AllocationFailed"] ?? {};
  expect(explain("ProvisioningState/failed/AllocationFailed")).toEqual({
    code: parseStatusCode("ProvisioningState/failed/AllocationFailed"),
    entry: "ProvisioningState/failed/AllocationFailed",
    places,
    meaning,
    costsCompute: "by-power-state",
    endsByItself,
    nextStep,
    evidence,
  });
  expect(explain("PowerState/stopped")).toMatchObject({ costsCompute: "yes", endsByItself: "no" });
});

describe("a code that is not known", () => {
  test.each([
    ["Mood/good", "Mood/good is a code that this version does not know."],
    ["PowerState/dreaming", "PowerState/dreaming is a code that this version does not know."],
    ["a b", '"a b" is a code that this version does not know.'],
    ["", "There is no code."],
  ])("%s", (code, meaning) => {
    expect(explain(code)).toMatchObject({
      entry: undefined,
      places: [],
      meaning,
      costsCompute: "unknown",
      endsByItself: "unknown",
      evidence: undefined,
    });
    expect(explain(code).nextStep).toContain("do not take it for a failure");
  });
});

describe("the vocabulary", () => {
  const entries = Object.entries(vocabularyEntries);

  test("explains each state of each category by an entry of its own", () => {
    for (const [category, states] of Object.entries(KnownStatusStates)) {
      for (const state of states) {
        const component = category === "ComponentStatus" ? "{component}/" : "";
        const code = `${category}/${component}${state}`;
        expect(explain(code.replace("{component}", "x")).entry).toBe(code);
      }
    }
  });

  test.each(entries)("%s is well-formed", (code, { places, meaning, nextStep, costsCompute }) => {
    const example = code.replace("{component}", "Name").replace(/\{\w+Code\}/, "77");
    expect(parseStatusCode(example).known).toBe(true);
    expect(explain(example).entry).toBe(code);
    expect(places.length).toBeGreaterThan(0);
    for (const text of [meaning, nextStep]) expect(text).toMatch(/^[A-Z].*\.$/);
    // The price is the power state's to tell; of other resources nothing is known.
    const ofVm = places.some((place) => place !== "other-resource");
    expect(costsCompute === undefined).toBe(ofVm && !code.startsWith("PowerState/"));
  });
});

const sightings = new URL("../../../../../shared/reference/status-codes.csv", import.meta.url);

test.runIf(existsSync(sightings))("explains every code that was ever sighted", () => {
  const codes = readFileSync(sightings, "utf8")
    .split("\n")
    .slice(1)
    .map((line) => line.split(",")[0] ?? "")
    // Placeholders of examples, and one that only a unit test of others has.
    .filter((code) => code !== "" && !/^a+$/.test(code) && code !== "PowerState/failed");
  expect(codes.length).toBeGreaterThan(130);
  const unexplained = codes.filter((code) => explain(code).entry === undefined);
  expect(unexplained).toEqual([]);
  const generic = new Set(codes.filter((code) => explain(code).entry === "ProvisioningState/failed"));
  expect([...generic]).toEqual(["ProvisioningState/failed"]);
});
