import { describe, expect, test } from "vitest";
import { agentState } from "./agent-state.js";
import { diskStates } from "./disk-states.js";
import { extensionStates } from "./extension-states.js";
import { healthState } from "./health-state.js";
import { powerState } from "./power-state.js";
import { provisioningState } from "./provisioning-state.js";
import { type Summary, summarize } from "./summarize.js";
import { asView, at, permutations } from "./testing/views.js";

/** A view with something in every place that is read. */
const full = {
  statuses: [
    { code: "OSState/generalized" },
    { code: "ProvisioningState/creating" },
    { code: "ProvisioningState/creating/osProvisioningInProgress", time: "2024-07-01T05:00:32.1234567+00:00" },
    { code: "PowerState/running", level: "Info", displayStatus: "VM running", message: null, time: null },
  ],
  vmAgent: {
    vmAgentVersion: "2.9.1.1",
    statuses: [{ code: "ProvisioningState/succeeded" }, { code: "ProvisioningState/Unavailable" }],
    extensionHandlers: [
      { type: "A.B", typeHandlerVersion: "1.0", status: { code: "ProvisioningState/NotReady/21" } },
      { type: "C.D", typeHandlerVersion: "1.0", status: { code: "ProvisioningState/succeeded" } },
    ],
  },
  vmHealth: { status: { code: "HealthState/unhealthy" } },
  disks: [{ name: "os", statuses: [{ code: "ProvisioningState/succeeded" }, { code: "EncryptionState/encrypted" }] }],
  extensions: [
    {
      name: "setup",
      type: "a.b",
      typeHandlerVersion: "1.0",
      statuses: [{ code: "ProvisioningState/failed/1" }, { code: "ProvisioningState/succeeded" }],
      substatuses: [{ code: "ComponentStatus/x/y/failed/1" }],
    },
  ],
};

/** The same VM at rest, where the whole view counts. */
const settled = {
  ...full,
  statuses: [{ code: "ProvisioningState/succeeded" }, { code: "PowerState/running" }, { code: "OSState/specialized" }],
};

const functions = { agentState, diskStates, extensionStates, healthState, powerState, provisioningState, summarize };

/** Copies `value` with every place in turn, itself included, replaced by `junk`. */
function* replaced(value: unknown, junk: unknown): Generator<unknown> {
  yield junk;
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    for (const next of replaced(item, junk)) {
      yield Array.isArray(value) ? value.with(Number(key), next) : { ...value, [key]: next };
    }
  }
}

/** Copies `value` with every text in it mapped. */
function mapped(value: unknown, map: (text: string, key: string) => string): unknown {
  return JSON.parse(JSON.stringify(value), (key, item: unknown) => (typeof item === "string" ? map(item, key) : item));
}

/** Copies a view with each list of statuses in turn in every order. */
function* reordered(value: unknown): Generator<unknown> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (key === "statuses" && Array.isArray(item)) {
      for (const order of permutations<unknown>(item)) yield { ...value, [key]: order };
    } else {
      for (const next of reordered(item)) {
        yield Array.isArray(value) ? value.with(Number(key), next) : { ...value, [key]: next };
      }
    }
  }
}

const gist = ({ verdict, reasons, notes }: Summary): unknown => ({
  verdict,
  reasons: reasons.map(({ code, message }) => ({ code, message })),
  notes: notes.map(({ code, message }) => ({ code, message })),
});

describe("any value in any place", () => {
  const junk = [
    null,
    undefined,
    0,
    Number.NaN,
    true,
    "",
    "x",
    "PowerState/running",
    [],
    [null],
    [[]],
    {},
    { code: {} },
    new Date(Number.NaN),
  ];

  test.each(junk.map((value) => [value]))("%j", (value) => {
    let count = 0;
    for (const view of replaced(full, value)) {
      for (const answer of Object.values(functions)) answer(asView(view));
      count += 1;
    }
    expect(count).toBeGreaterThan(50);
  });

  test("every pointer leads somewhere", () => {
    for (const value of junk) {
      for (const base of [full, settled]) {
        for (const view of replaced(base, value)) {
          const { reasons, notes } = summarize(asView(view));
          for (const { pointer, status } of [...reasons, ...notes]) {
            const found = at(view, pointer);
            if (status !== undefined) expect(found).toMatchObject({ code: status.code });
          }
        }
      }
    }
  });
});

describe.each([
  ["in transition", full],
  ["at rest", settled],
])("a view %s", (_, view) => {
  test("means the same in any order of statuses", () => {
    const expected = gist(summarize(asView(view)));
    const orders = [...reordered(view)];
    expect(orders.length).toBeGreaterThan(10);
    for (const order of orders) expect(gist(summarize(asView(order)))).toEqual(expected);
  });

  test("means the same in any case", () => {
    const verdict = ({ reasons, ...rest }: Summary): unknown => [rest.verdict, reasons.map(({ code }) => code)];
    const expected = verdict(summarize(asView(view)));
    for (const change of [(text: string) => text.toUpperCase(), (text: string) => text.toLowerCase()]) {
      const changed = mapped(view, (text, key) => (key === "code" || key === "type" ? change(text) : text));
      expect(verdict(summarize(asView(changed)))).toEqual(expected);
    }
  });

  test("means the same with codes of an unknown category", () => {
    const expected = gist(summarize(asView(view)));
    const changed = JSON.parse(JSON.stringify(view), (key, item: unknown) =>
      key === "statuses" && Array.isArray(item) ? [{ code: "Mood/failed" }, ...item, { code: "gloomy" }] : item,
    );
    const { notes, ...rest } = summarize(asView(changed));
    const known = notes.filter(({ code }) => code !== "StatusUnrecognized");
    expect(gist({ ...rest, notes: known })).toEqual(expected);
    expect(notes.length).toBeGreaterThan(known.length);
  });
});

test("a state that is not known never makes a VM failed or ready", () => {
  const healthy = {
    statuses: [{ code: "ProvisioningState/succeeded" }, { code: "PowerState/running" }],
    vmHealth: { status: { code: "HealthState/healthy" } },
    vmAgent: { statuses: [{ code: "ProvisioningState/succeeded" }] },
    disks: [{ statuses: [{ code: "ProvisioningState/succeeded" }] }],
    extensions: [{ statuses: [{ code: "ProvisioningState/succeeded" }] }],
  };
  const options = { ready: { agent: "required", health: "required", extensions: "required" } } as const;
  expect(summarize(healthy, options).verdict).toBe("ready");
  const places = [...replaced(healthy, "new")].filter((view) => JSON.stringify(view).includes('"code":"new"'));
  const categories = ["ProvisioningState", "PowerState", "HealthState", ...Array<string>(3).fill("ProvisioningState")];
  expect(places).toHaveLength(categories.length);
  const agentAt = 3;
  for (const [index, place] of places.entries()) {
    const view = mapped(place, (text) => (text === "new" ? `${categories[index]}/quantum` : text));
    expect(summarize(asView(view), options).verdict).toBe("unknown");
    // By default, only the agent does not count.
    expect(summarize(asView(view)).verdict).toBe(index === agentAt ? "ready" : "unknown");
  }
});

test("a view is left as it was", () => {
  const before = JSON.stringify(full);
  summarize(full);
  expect(JSON.stringify(full)).toBe(before);
});

test("an answer survives JSON, times as text", () => {
  const { facts } = JSON.parse(JSON.stringify(summarize(full)));
  expect(facts.provisioning.status.time).toBe("2024-07-01T05:00:32.123Z");
});
