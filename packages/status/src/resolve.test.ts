import { expect, test } from "vitest";
import { resolveSingleState, resolveState, stateRule } from "./resolve.js";
import { readStatus, readStatuses } from "./status-source.js";
import { permutations } from "./testing/views.js";

const rule = stateRule<"bad" | "good", "ProvisioningState">("ProvisioningState", [
  ["bad", "failed", "NotReady"],
  "other",
  ["good", "succeeded"],
]);

interface Sent {
  readonly code: string;
  readonly level?: string;
  readonly displayStatus?: string;
  readonly message?: string;
  readonly time?: string;
}

const code = "ProvisioningState/failed";
const [older, newer] = ["2024-07-01T05:00:00Z", "2024-07-01T06:00:00Z"];

test.each<[what: string, first: Sent, second: Sent]>([
  ["the stronger state", { code }, { code: "ProvisioningState/succeeded/1", time: newer }],
  ["an unknown state before a weaker one", { code: "ProvisioningState/a" }, { code: "ProvisioningState/succeeded/1" }],
  ["an error code before a phase", { code: `${code}/A` }, { code: `${code}/osProvisioningInProgress`, time: newer }],
  ["an exit code before a phase", { code: `${code}/1` }, { code: `${code}/osProvisioningComplete`, time: newer }],
  ["a phase before none", { code: `${code}/osProvisioningInProgress` }, { code, time: newer }],
  ["an error code before none", { code: `${code}/A` }, { code, time: newer }],
  ["the newer", { code: `${code}/A`, time: newer }, { code: `${code}/B`, time: older }],
  ["a time before none", { code: `${code}/A`, time: "1960-01-01T00:00:00Z" }, { code: `${code}/B` }],
  ["the last by text", { code: `${code}/B`, level: "A" }, { code: `${code}/a`, level: "B" }],
  ["words of one state alike", { code: "ProvisioningState/NotReady" }, { code }],
  ["the last by text, in its case", { code: "provisioningState/failed" }, { code, level: "B" }],
  ["the last level", { code, level: "Warning", displayStatus: "a" }, { code, level: "Error", displayStatus: "b" }],
  ["a level before none", { code, level: "Error" }, { code, displayStatus: "b" }],
  ["the last label", { code, displayStatus: "b", message: "a" }, { code, displayStatus: "a", message: "b" }],
  ["a label before none", { code, displayStatus: "A" }, { code, message: "b" }],
  ["the last message", { code, message: "b" }, { code, message: "a" }],
  ["a message before none", { code, message: "A" }, { code }],
])("of two: %s", (_, first, second) => {
  for (const order of permutations([first, second])) {
    const { status, others } = resolveState(readStatuses(order, ""), rule);
    const at = order.indexOf(first);
    expect([status, ...others].map((source) => source?.pointer)).toEqual([`/${at}`, `/${1 - at}`]);
  }
});

test("statuses of another category have no say", () => {
  const statuses = [{ code: "PowerState/failed" }, { code: "ProvisioningState/succeeded" }];
  expect(resolveState(readStatuses(statuses, ""), rule)).toMatchObject({ state: "good", others: [] });
  expect(resolveState(readStatuses(statuses.slice(0, 1), ""), rule)).toEqual({
    state: "not-reported",
    status: undefined,
    others: [],
  });
});

test.each([
  [code, "bad"],
  ["provisioningstate/SUCCEEDED", "good"],
  ["ProvisioningState", "other"],
  ["PowerState/failed", "other"],
])("in a place for one, %s is %s", (sent, state) => {
  const reading = readStatus({ code: sent }, "/status");
  expect(resolveSingleState(reading, rule)).toMatchObject({ state, status: { code: sent }, others: [] });
});

test("our own names of states are no words of the service", () => {
  expect(resolveState(readStatuses([{ code: "ProvisioningState/bad" }], ""), rule).state).toBe("other");
});
