import { expect, test } from "vitest";
import type { InstanceViewLike } from "../instance-view-like.js";
import { summarize } from "../summarize.js";
import { permutations, runningView, viewOf } from "../testing/views.js";

/** The codes of the notes, each with its pointer. */
const noted = (view: InstanceViewLike): readonly string[] =>
  summarize(view).notes.map(({ code, pointer }) => `${code} ${pointer}`);

const bootDiagnostics = (status: object): InstanceViewLike => ({ bootDiagnostics: { status } });
const maintenance = (maintenanceRedeployStatus: object): InstanceViewLike => ({ maintenanceRedeployStatus });
const start = "2026-11-03T00:00:00Z";

test.each<[view: InstanceViewLike, notes: readonly string[]]>([
  [viewOf("OSState/generalized"), ["OSGeneralized /statuses/0"]],
  [viewOf("OSState/specialized"), []],
  [viewOf("HibernationState/Hibernated"), ["Hibernated /statuses/0"]],
  [
    maintenance({ isCustomerInitiatedMaintenanceAllowed: true, maintenanceWindowStartTime: start }),
    ["MaintenanceStartable /maintenanceRedeployStatus"],
  ],
  [maintenance({ maintenanceWindowStartTime: start }), ["MaintenancePlanned /maintenanceRedeployStatus"]],
  [maintenance({ lastOperationResultCode: "MaintenanceCompleted" }), []],
  [maintenance({ lastOperationResultCode: "Dreamt" }), []],
  [maintenance({ isCustomerInitiatedMaintenanceAllowed: false }), []],
  [bootDiagnostics({ code: "ProvisioningState/failed/X" }), ["BootDiagnosticsFailed /bootDiagnostics/status"]],
  [bootDiagnostics({ level: "Error" }), ["BootDiagnosticsFailed /bootDiagnostics/status"]],
  [bootDiagnostics({ code: "ProvisioningState/updating" }), ["BootDiagnosticsUnrecognized /bootDiagnostics/status"]],
  [bootDiagnostics({ code: "ProvisioningState/succeeded" }), []],
  [{ bootDiagnostics: {} }, []],
])("%j: %j", (view, notes) => {
  expect(noted(view)).toEqual(notes);
  // They are worth knowing, and never count.
  const well = { ...runningView(), ...view, statuses: [...(runningView().statuses ?? []), ...(view?.statuses ?? [])] };
  const { verdict, notes: found } = summarize(well);
  expect([verdict, found.length]).toEqual(["ready", notes.length]);
});

test("all of them, in one order", () => {
  const view = {
    ...viewOf("Mood/bad", "HibernationState/hibernated", "OSState/generalized"),
    ...maintenance({ maintenanceWindowStartTime: start }),
    ...bootDiagnostics({ code: "ProvisioningState/failed" }),
  };
  expect(noted(view).map((note) => note.replace(/ .*/, ""))).toEqual([
    "OSGeneralized",
    "Hibernated",
    "MaintenancePlanned",
    "BootDiagnosticsFailed",
    "StatusUnrecognized",
  ]);
});

const unrecognized = (view: InstanceViewLike): readonly string[] =>
  noted(view).flatMap((note) => /^StatusUnrecognized (.*)/.exec(note)?.[1] ?? []);

test("codes that nobody knows are noted in every list, in an order that their places do not decide", () => {
  const places = [
    { list: "/statuses/0", code: "E/x" },
    { list: "/vmAgent/statuses/0", code: "D/x" },
    { list: "/disks/0/statuses/0", code: "F/x" },
    { list: "/extensions/0/statuses/0", code: "B/x" },
    { list: "/extensions/0/substatuses/0", code: "C/x" },
    { list: "/extensions/1/substatuses/0", code: "A/x" },
  ];
  const [vm, agent, disk, extension, ...parts] = places.map(({ code }) => [{ code }]);
  const view = {
    statuses: vm,
    vmAgent: { statuses: agent },
    disks: [{ statuses: disk }],
    extensions: [{ statuses: extension, substatuses: parts[0] }, { substatuses: parts[1] }],
  } as InstanceViewLike;
  const last = places.toSorted((a, b) => (a.code < b.code ? 1 : -1));
  expect(unrecognized(view)).toEqual(last.map(({ list }) => list));
});

test("of several in a list, the one with a detail and the newest come first", () => {
  const statuses = [{ code: "A/x/1" }, { code: "C/x" }, { code: "B/x", time: start }, { code: "PowerState/running" }];
  for (const order of permutations(statuses)) {
    const { notes } = summarize({ statuses: order });
    expect(notes.map(({ status }) => status?.code)).toEqual(["A/x/1", "B/x", "C/x"]);
  }
});

test.each<[what: string, view: InstanceViewLike, pointers: readonly string[]]>([
  ["power and provisioning are reasons", viewOf("PowerState/quantum", "ProvisioningState/quantum"), []],
  ["words that are known elsewhere", viewOf("HealthState/available", "ReplicationState/succeeded"), []],
  [
    "other states of categories that are known",
    viewOf("OSState/quantum", "HibernationState/quantum"),
    ["/statuses/0", "/statuses/1"],
  ],
  ["provisioning of the agent is one", { vmAgent: { statuses: [{ code: "ProvisioningState/quantum" }] } }, []],
  [
    "power in the agent's list is none",
    { vmAgent: { statuses: [{ code: "PowerState/quantum" }] } },
    ["/vmAgent/statuses/0"],
  ],
  [
    "provisioning of a disk is one, its encryption is none",
    { disks: [{ statuses: [{ code: "ProvisioningState/quantum" }, { code: "EncryptionState/quantum" }] }] },
    ["/disks/0/statuses/1"],
  ],
  [
    "provisioning of an extension is one, its parts are none",
    {
      extensions: [
        {
          statuses: [{ code: "ProvisioningState/quantum" }],
          substatuses: [{ code: "ComponentStatus/x/quantum" }, { code: "ProvisioningState/quantum" }],
        },
      ],
    },
    ["/extensions/0/substatuses/0", "/extensions/0/substatuses/1"],
  ],
])("what is told by a reason is not noted again: %s", (_, view, pointers) => {
  expect(unrecognized(view).toSorted()).toEqual(pointers);
});
