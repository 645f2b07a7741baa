import { expect, test } from "vitest";
import { hibernationState } from "./hibernation-state.js";
import { permutations, viewOf } from "./testing/views.js";

test.each([
  ["HibernationState/Hibernated", "hibernated"],
  ["hibernationstate/hibernated", "hibernated"],
  ["HibernationState/dreaming", "other"],
])("%s is %s", (code, state) => {
  expect(hibernationState(viewOf("PowerState/deallocated", code))).toMatchObject({
    state,
    status: { code, pointer: "/statuses/1" },
    others: [],
  });
});

test("is hibernated where anything says so", () => {
  for (const order of permutations(["HibernationState/sleeping", "HibernationState/hibernated"])) {
    expect(hibernationState(viewOf(...order)).state).toBe("hibernated");
  }
});

test("a VM that is only deallocated reports none", () => {
  expect(hibernationState(viewOf("PowerState/deallocated")).state).toBe("not-reported");
});
