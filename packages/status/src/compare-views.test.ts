import { describe, expect, test } from "vitest";
import { compareViews } from "./compare-views.js";
import type { InstanceViewLike } from "./instance-view-like.js";
import { runningView, viewOf } from "./testing/views.js";

const messages = (before: InstanceViewLike, after: InstanceViewLike): readonly string[] =>
  compareViews(before, after).map(({ message }) => message);

const extension = (code: string, more: object = {}): InstanceViewLike =>
  runningView({ extensions: [{ name: "Setup", statuses: [{ code }], ...more }] });
const disk = (...codes: readonly string[]): InstanceViewLike =>
  runningView({ disks: [{ name: "os", statuses: codes.map((code) => ({ code })) }] });
const agent = (code: string, vmAgentVersion?: string): InstanceViewLike =>
  runningView({ vmAgent: { statuses: [{ code }], ...(vmAgentVersion !== undefined && { vmAgentVersion }) } });

describe("a change of", () => {
  test.each<[what: string, before: InstanceViewLike, after: InstanceViewLike, messages: readonly string[]]>([
    ["power", viewOf("PowerState/running"), viewOf("PowerState/deallocated"), ["Power: running → deallocated."]],
    [
      "power to a new state, and from one to another",
      viewOf("PowerState/Suspending"),
      viewOf("PowerState/Resuming"),
      ["Power: PowerState/Suspending → PowerState/Resuming."],
    ],
    ["power to silence", viewOf("PowerState/running"), null, ["Power: running → not reported."]],
    [
      "provisioning, with the error",
      viewOf("ProvisioningState/updating"),
      viewOf("ProvisioningState/failed/AllocationFailed"),
      ["Provisioning: updating → failed (AllocationFailed)."],
    ],
    [
      "the error alone",
      viewOf("ProvisioningState/failed/A"),
      viewOf("ProvisioningState/failed/B"),
      ["Provisioning: failed (A) → failed (B)."],
    ],
    [
      "the OS set-up",
      viewOf("ProvisioningState/succeeded/osProvisioningInProgress"),
      viewOf("ProvisioningState/succeeded/osProvisioningComplete"),
      ["Provisioning: OS set-up in progress → complete."],
    ],
    [
      "the OS set-up, from silence",
      viewOf("ProvisioningState/creating"),
      viewOf("ProvisioningState/creating/osProvisioningInProgress"),
      ["Provisioning: OS set-up not reported → in progress."],
    ],
    [
      "the OS set-up, to silence",
      viewOf("ProvisioningState/succeeded/osProvisioningPaused"),
      viewOf("ProvisioningState/succeeded"),
      ["Provisioning: OS set-up other → not reported."],
    ],
    [
      "health",
      runningView({ vmHealth: { status: { code: "HealthState/healthy" } } }),
      runningView({ vmHealth: { status: { code: "HealthState/unhealthy" } } }),
      ["Health: healthy → unhealthy."],
    ],
    [
      "the agent, its version too",
      agent("ProvisioningState/Unavailable", "Unknown"),
      agent("ProvisioningState/succeeded", "2.15.0.1"),
      ["Agent: not ready → ready, version Unknown → 2.15.0.1."],
    ],
    [
      "the agent's version alone, from none",
      agent("ProvisioningState/succeeded"),
      agent("ProvisioningState/succeeded", "2.15.0.1"),
      ["Agent: version not reported → 2.15.0.1."],
    ],
    [
      "the operating system",
      viewOf("OSState/specialized"),
      { ...viewOf("OSState/generalized"), osName: "ubuntu", osVersion: "24.04" },
      ["OS: specialized → generalized, version not reported → 24.04, name not reported → ubuntu."],
    ],
    ["hibernation", viewOf("HibernationState/Hibernated"), viewOf(), ["Hibernation: hibernated → not reported."]],
    [
      "boot diagnostics",
      { bootDiagnostics: {} },
      { bootDiagnostics: { status: { code: "ProvisioningState/failed/X" } } },
      ["Boot diagnostics: enabled → failed (X)."],
    ],
    [
      "maintenance",
      { maintenanceRedeployStatus: { maintenanceWindowStartTime: "2026-11-12T00:00:00Z" } },
      {
        maintenanceRedeployStatus: {
          isCustomerInitiatedMaintenanceAllowed: true,
          preMaintenanceWindowEndTime: "2026-11-10T00:00:00Z",
          maintenanceWindowStartTime: "2026-11-13T00:00:00Z",
          lastOperationResultCode: "RetryLater",
        },
      },
      [
        "Maintenance: planned → startable, last attempt not reported → retry later, " +
          "customer window not reported → ? to 2026-11-10T00:00:00.000Z, " +
          "Azure's window 2026-11-12T00:00:00.000Z to ? → 2026-11-13T00:00:00.000Z to ?.",
      ],
    ],
    [
      "an extension",
      extension("ProvisioningState/transitioning"),
      extension("ProvisioningState/failed/1"),
      ["Extension Setup: transitioning → failed (1)."],
    ],
    [
      "an extension's version",
      extension("ProvisioningState/succeeded", { typeHandlerVersion: "2.1.13" }),
      extension("ProvisioningState/succeeded", { typeHandlerVersion: "2.1.14" }),
      ["Extension Setup: version 2.1.13 → 2.1.14."],
    ],
    [
      "an extension that is new",
      runningView(),
      extension("ProvisioningState/failed/1"),
      ["Extension Setup: none → failed (1)."],
    ],
    [
      "an extension that is gone",
      extension("ProvisioningState/succeeded"),
      runningView(),
      ["Extension Setup: succeeded → none."],
    ],
    [
      "the parts of an extension that failed, in any order",
      extension("ProvisioningState/succeeded", { substatuses: [{ code: "ComponentStatus/b/succeeded" }] }),
      extension("ProvisioningState/succeeded", {
        substatuses: [{ code: "ComponentStatus/b/failed/3" }, { code: "ComponentStatus/a b/failed" }],
      }),
      ['Extension Setup: failed parts none → "a b", b/3.'],
    ],
    [
      "the part of an extension that failed, and its exit code",
      extension("ProvisioningState/succeeded", {
        substatuses: [{ code: "ComponentStatus/b/failed/3" }, { code: "ComponentStatus/c/failed" }],
      }),
      extension("ProvisioningState/succeeded", {
        substatuses: [{ code: "ComponentStatus/c/failed" }, { code: "ComponentStatus/b/failed/4" }],
      }),
      ["Extension Setup: failed parts b/3, c → b/4, c."],
    ],
    [
      "a disk and its encryption",
      disk("ProvisioningState/updating", "EncryptionState/notEncrypted"),
      disk("ProvisioningState/succeeded", "EncryptionState/encrypted"),
      ["Disk os: updating → succeeded, encryption not encrypted → encrypted."],
    ],
    [
      "a disk without a name",
      runningView(),
      { ...runningView(), disks: [{}] },
      ["Disk without a name: none → not reported."],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(messages(before, after)).toEqual(expected);
  });
});

test("a handler that is not ready is told in the service's word, which may be a fault", () => {
  const handler = (state: string): InstanceViewLike =>
    runningView({
      vmAgent: { extensionHandlers: [{ type: "A.B", status: { code: `ProvisioningState/${state}` } }] },
    });
  expect(messages(handler("NotReady"), handler("Unresponsive"))).toEqual([
    "Extension A.B: not ready (NotReady) → not ready (Unresponsive).",
  ]);
  expect(messages(handler("NotReady/1007"), handler("failed"))).toEqual([
    "Extension A.B: not ready (NotReady/1007) → not ready (failed).",
  ]);
  expect(messages(handler("NotReady"), handler("notready"))).toEqual([]);
});

test("a handler alone is called by its type", () => {
  const status = { code: "ProvisioningState/succeeded" };
  const after = runningView({ vmAgent: { extensionHandlers: [{ type: "A.B.Script", status }] } });
  expect(compareViews(runningView(), after)).toMatchObject([
    { part: "extension", name: "A.B.Script", before: undefined, message: "Extension A.B.Script: none → ready." },
  ]);
});

describe("a handler alone", () => {
  const handler = (state: string, typeHandlerVersion = "2.1"): object => ({
    type: "A.B.Script",
    typeHandlerVersion,
    status: { code: `ProvisioningState/${state}` },
  });
  const view = (handlers: readonly object[], ...names: readonly string[]): InstanceViewLike => {
    const statuses = [{ code: "ProvisioningState/succeeded" }];
    const extensions = names.map((name) => ({ name, type: "a.b.script", typeHandlerVersion: "2.1", statuses }));
    return runningView({ vmAgent: { extensionHandlers: handlers }, extensions });
  };

  test.each<[what: string, before: InstanceViewLike, after: InstanceViewLike, messages: readonly string[]]>([
    [
      "becomes the extension of its type",
      view([handler("Ready", "2.0")]),
      view([handler("Ready")], "Setup"),
      ["Extension Setup: ready → succeeded, version 2.0 → 2.1."],
    ],
    [
      "remains of it",
      view([], "Setup"),
      view([handler("NotReady/7")]),
      ["Extension Setup: succeeded → not ready (NotReady/7)."],
    ],
    [
      "becomes none of two of its type",
      view([handler("Ready")]),
      view([handler("Ready")], "a", "b"),
      ["Extension A.B.Script: ready → none.", "Extension a: none → succeeded.", "Extension b: none → succeeded."],
    ],
    [
      "changes",
      view([handler("Ready")]),
      view([handler("Installing")]),
      ["Extension A.B.Script: ready → transitioning."],
    ],
    [
      "is none of another type",
      view([handler("Ready")]),
      view([{ ...handler("Ready"), type: "C.D" }]),
      ["Extension A.B.Script: ready → none.", "Extension C.D: none → ready."],
    ],
    [
      "changes beside another of its type",
      view([handler("Ready", "1.0"), handler("Ready", "2.0")]),
      view([handler("Unresponsive", "2.0"), handler("Ready", "1.0")]),
      ["Extension A.B.Script: ready → none.", "Extension A.B.Script: none → not ready (Unresponsive)."],
    ],
    [
      "changes its place with another of its type",
      view([handler("Ready", "1.0"), handler("NotReady/7", "2.0")]),
      view([handler("NotReady/7", "2.0"), handler("Ready", "1.0")]),
      [],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(messages(before, after)).toEqual(expected);
  });
});

test("a disk without a name is none of those with one", () => {
  const statuses = [{ code: "ProvisioningState/succeeded" }];
  const [unnamed, named] = [runningView({ disks: [{ statuses }] }), runningView({ disks: [{ name: "os", statuses }] })];
  const [gone, come] = ["Disk without a name: succeeded → none.", "Disk os: none → succeeded."];
  expect(messages(unnamed, named)).toEqual([gone, come]);
  expect(messages(unnamed, runningView({ disks: [{}] }))).toEqual(["Disk without a name: succeeded → not reported."]);
});

test("a part without a name that failed counts as well", () => {
  const [was, is] = ["", "/3"].map((end) =>
    extension("ProvisioningState/succeeded", { substatuses: [{ code: `ComponentStatus//failed${end}` }] }),
  );
  expect(compareViews(extension("ProvisioningState/succeeded"), was)).toHaveLength(1);
  expect(compareViews(was, is)).toHaveLength(1);
});

test("parts that failed are told in an order of their own, those without a name first", () => {
  const failed = (...parts: string[]) =>
    extension("ProvisioningState/succeeded", {
      substatuses: parts.map((part) => ({ code: `ComponentStatus/${part}/failed` })),
    });
  const [message] = messages(failed(), failed("b", "", "A"));
  expect(message).toMatch(/: failed parts none → not reported, A, b\.$/);
  expect(messages(failed("", "A", "b"), failed("b", "", "A"))).toEqual([]);
});

test("texts are compared in whole, and shown cut off", () => {
  const long = "x".repeat(100);
  const shown = `"${"x".repeat(79)}…"`;
  const part = (end: string): object => ({ substatuses: [{ code: `ComponentStatus/${long}${end}/failed` }] });
  const succeeded = "ProvisioningState/succeeded";
  const pairs: readonly (readonly [(end: string) => InstanceViewLike, message: string])[] = [
    [(end) => viewOf(`ProvisioningState/failed/${long}${end}`), `Provisioning: failed (${shown}) → failed (${shown}).`],
    [(end) => ({ osName: `${long}${end}` }), `OS: name ${shown} → ${shown}.`],
    [(end) => extension(succeeded, part(end)), `Extension Setup: failed parts ${shown} → ${shown}.`],
  ];
  for (const [view, message] of pairs) expect(messages(view("1"), view("2"))).toEqual([message]);
});

test("everything at once, in the order of weight; each with both answers", () => {
  const after = {
    ...viewOf("PowerState/running", "ProvisioningState/succeeded", "OSState/specialized", "HibernationState/X"),
    vmAgent: { statuses: [{ code: "ProvisioningState/succeeded" }] },
    vmHealth: { status: { code: "HealthState/healthy" } },
    disks: [{ name: "os" }],
    extensions: [{ name: "e" }],
    bootDiagnostics: {},
    maintenanceRedeployStatus: { isCustomerInitiatedMaintenanceAllowed: true },
  };
  const changes = compareViews({}, after);
  expect(changes.map(({ part }) => part)).toEqual([
    "power",
    "provisioning",
    "health",
    "agent",
    "os",
    "hibernation",
    "boot-diagnostics",
    "maintenance",
    "extension",
    "disk",
  ]);
  expect(changes[0]).toMatchObject({
    before: { state: "not-reported" },
    after: { state: "running", status: { pointer: "/statuses/0" } },
  });
});

describe("no change is", () => {
  test.each<[what: string, before: InstanceViewLike, after: InstanceViewLike]>([
    ["the same view", extension("ProvisioningState/succeeded"), extension("ProvisioningState/succeeded")],
    ["silence told in two ways", null, { statuses: null, disks: [] }],
    ["another order", viewOf("PowerState/running", "OSState/x"), viewOf("OSState/x", "PowerState/running")],
    [
      "another case",
      viewOf("PowerState/running", "Provisioningstate/FAILED/x"),
      viewOf("powerstate/Running", "ProvisioningState/failed/X"),
    ],
    [
      "another time, another message",
      viewOf("PowerState/running"),
      { statuses: [{ code: "PowerState/running", message: "m", time: "2026-11-10T00:00:00Z" }] },
    ],
    [
      "another order of extensions and disks, another case of their names",
      runningView({ extensions: [{ name: "a" }, { name: "b" }], disks: [{ name: "x" }, { name: "y" }] }),
      runningView({ extensions: [{ name: "B" }, { name: "A" }], disks: [{ name: "Y" }, { name: "X" }] }),
    ],
    [
      "another order of failed parts, another case of their names",
      extension("ProvisioningState/succeeded", {
        substatuses: [{ code: "ComponentStatus/a/failed/1" }, { code: "ComponentStatus/b/failed" }],
      }),
      extension("ProvisioningState/succeeded", {
        substatuses: [{ code: "ComponentStatus/B/failed" }, { code: "ComponentStatus/A/failed/1" }],
      }),
    ],
    [
      "a category that nobody knows",
      runningView(),
      viewOf("PowerState/running", "Mood/bad", "ProvisioningState/succeeded"),
    ],
  ])("%s", (_, before, after) => {
    expect(compareViews(before, after)).toEqual([]);
  });

  test("two of the same name are told apart", () => {
    const before = runningView({ disks: [{ name: "x" }] });
    const after = runningView({
      disks: [{ name: "x" }, { name: "X", statuses: [{ code: "ProvisioningState/failed" }] }],
    });
    expect(messages(before, after)).toEqual(["Disk X: none → failed."]);
  });
});
