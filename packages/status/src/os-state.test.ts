import { expect, test } from "vitest";
import { osState } from "./os-state.js";
import { asView, permutations, viewOf } from "./testing/views.js";

test.each([
  ["OSState/generalized", "generalized"],
  ["osstate/Specialized", "specialized"],
  ["OSState/dreaming", "other"],
])("%s is %s", (code, state) => {
  expect(osState(viewOf(code))).toMatchObject({ state, status: { code, pointer: "/statuses/0" } });
});

test("is generalized where anything says so, and specialized only where nothing else is said", () => {
  for (const order of permutations(["OSState/specialized", "OSState/dreaming", "OSState/generalized"])) {
    expect(osState(viewOf(...order)).state).toBe("generalized");
  }
  for (const order of permutations(["OSState/specialized", "OSState/dreaming"])) {
    expect(osState(viewOf(...order)).state).toBe("other");
  }
});

test("has the name and the version that the agent reports", () => {
  expect(osState({ osName: "ubuntu", osVersion: "24.04" })).toEqual({
    state: "not-reported",
    status: undefined,
    others: [],
    name: "ubuntu",
    version: "24.04",
  });
});

test.each([[null], [asView({ statuses: "none", osName: 5, osVersion: null })], [viewOf("PowerState/running")]])(
  "%j reports none",
  (view) => {
    expect(osState(view)).toMatchObject({ state: "not-reported", name: undefined, version: undefined });
  },
);
