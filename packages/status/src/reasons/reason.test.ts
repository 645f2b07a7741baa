import { expect, test } from "vitest";
import type { InstanceViewLike } from "../instance-view-like.js";
import type { ReadyCriteria } from "../ready-criteria.js";
import { summarize } from "../summarize.js";
import { runningView, viewOf, withAgent, withDisk, withExtensions, withHealth } from "../testing/views.js";
import type { ReasonCode } from "./reason.js";

const withHandler = (code: string, more: NonNullable<InstanceViewLike> = {}): InstanceViewLike =>
  runningView({ vmAgent: { extensionHandlers: [{ type: "A.B", status: { code } }] }, ...more });
const withPart = (code: string): InstanceViewLike =>
  runningView({ extensions: [{ name: "e", substatuses: [{ code }] }] });
const failed = [{ code: "ProvisioningState/failed" }];
const required = { agent: "required", health: "required", extensions: "required" } as const;

type Sentence = readonly [message: string, view: InstanceViewLike, ready?: ReadyCriteria | undefined];

/** What an operator reads. The compiler sees to it that no code is forgotten. */
const sentences: Readonly<Record<ReasonCode, readonly Sentence[]>> = {
  PowerRunning: [["The VM is running.", runningView()]],
  PowerStopped: [["The VM is stopped. Its compute is still billed.", viewOf("PowerState/stopped")]],
  PowerDeallocated: [["The VM is deallocated. Its compute is not billed.", viewOf("PowerState/deallocated")]],
  PowerInTransition: [
    ["The VM is not powered on yet.", viewOf("PowerState/creating")],
    ["The VM is starting.", viewOf("PowerState/starting")],
    ["The VM is stopping.", viewOf("PowerState/stopping")],
    ["The VM is being deallocated.", viewOf("PowerState/deallocating")],
  ],
  PowerUnknown: [["Azure cannot tell whether the VM is running.", viewOf("PowerState/unknown")]],
  PowerUnrecognized: [
    ["PowerState/quantum is a power state that this version does not know.", viewOf("PowerState/quantum")],
  ],
  PowerNotReported: [["No power state is reported.", {}]],
  PowerContradictory: [
    ["The view names another power state too: PowerState/running.", viewOf("PowerState/running", "PowerState/stopped")],
  ],
  ProvisioningSucceeded: [["Provisioning succeeded.", runningView()]],
  ProvisioningFailed: [
    ["Provisioning failed.", viewOf("ProvisioningState/failed")],
    ["Provisioning failed: AllocationFailed.", viewOf("ProvisioningState/failed/AllocationFailed")],
  ],
  ProvisioningInTransition: [
    ["The VM is being created.", viewOf("ProvisioningState/creating")],
    ["The VM is being updated.", viewOf("ProvisioningState/updating")],
    ["The VM is being deleted.", viewOf("ProvisioningState/deleting")],
    ["The VM is being migrated.", viewOf("ProvisioningState/migrating")],
  ],
  ProvisioningUnrecognized: [
    [
      "ProvisioningState/quantum is a provisioning state that this version does not know.",
      viewOf("ProvisioningState/quantum"),
    ],
    // A word that the vocabulary has for another place.
    [
      "ProvisioningState/Ready is a provisioning state that this version does not know for a VM.",
      viewOf("ProvisioningState/Ready"),
    ],
  ],
  ProvisioningNotReported: [["No provisioning state is reported.", {}]],
  ProvisioningContradictory: [
    [
      "The view names another provisioning state too: ProvisioningState/updating.",
      viewOf("ProvisioningState/updating", "ProvisioningState/failed"),
    ],
  ],
  OSProvisioningInProgress: [
    ["The operating system is still being set up.", viewOf("ProvisioningState/creating/osProvisioningInProgress")],
  ],
  OSProvisioningUnrecognized: [
    [
      "ProvisioningState/creating/osProvisioningPaused is a set-up phase that this version does not know.",
      viewOf("ProvisioningState/creating/osProvisioningPaused"),
    ],
  ],
  HealthHealthy: [["The application reports that it is healthy.", withHealth("healthy")]],
  HealthUnhealthy: [["The application is unhealthy or cannot be reached.", withHealth("unhealthy")]],
  HealthInitializing: [["The application has not reported its health yet.", withHealth("initializing")]],
  HealthUnknown: [["The health of the application is not known.", withHealth("unknown")]],
  HealthUnrecognized: [
    ["HealthState/quantum is a health that this version does not know.", withHealth("quantum")],
    ["HealthState/available is a health that this version does not know for a VM.", withHealth("available")],
  ],
  HealthNotReported: [["No health is reported, but it is required.", runningView(), required]],
  AgentReady: [["The VM agent is ready.", withAgent("Ready"), { agent: "required" }]],
  AgentNotReady: [["The VM agent is not ready.", withAgent("NotReady")]],
  AgentUnrecognized: [
    ["The VM agent is in a state that this version does not know: ProvisioningState/quantum.", withAgent("quantum")],
    [
      "The VM agent is in a state that this version does not know for an agent: ProvisioningState/migrating.",
      withAgent("migrating"),
    ],
  ],
  AgentNotReported: [["The VM agent reports nothing, but is required.", runningView(), required]],
  AgentReportOutdated: [
    [
      "What the VM agent reports is from before the VM was turned off.",
      { ...withAgent("Ready"), ...viewOf("PowerState/stopped") },
    ],
  ],
  ExtensionFailed: [
    ["Extension e0 failed with exit code 1.", withExtensions("failed/1")],
    ["Extension e0 failed.", withExtensions("failed/0")],
    ["Extension e0 failed (code NoDisk).", withExtensions("failed/NoDisk")],
    ["Extension without a name failed.", runningView({ extensions: [{ statuses: failed }] })],
    ["Extension A.B failed.", runningView({ extensions: [{ type: "A.B", statuses: failed }] })],
  ],
  ExtensionNotReady: [
    ["The handler of extension A.B is not ready (code 1007).", withHandler("ProvisioningState/NotReady/1007")],
    ["The handler of extension A.B is not ready.", withHandler("ProvisioningState/Unavailable")],
    ["The handler of extension A.B does not respond.", withHandler("ProvisioningState/Unresponsive")],
    [
      "The handler of extension e does not respond.",
      withHandler("ProvisioningState/Unresponsive", { extensions: [{ name: "e", type: "A.B", statuses: failed }] }),
    ],
  ],
  ExtensionInTransition: [["Extension e0 is being set up.", withExtensions("transitioning")]],
  ExtensionUnrecognized: [
    [
      "Extension e0 is in a state that this version does not know: ProvisioningState/quantum.",
      withExtensions("quantum"),
    ],
    [
      "Extension e0 is in a state that this version does not know for an extension: ProvisioningState/Ready.",
      withExtensions("Ready"),
    ],
  ],
  ExtensionNotReported: [["Extension e0 reports nothing, but is required.", withExtensions(""), required]],
  ExtensionsNotReported: [["No extension is reported, but extensions are required.", runningView(), required]],
  ExtensionComponentFailed: [
    [`Part "Join 'x'" of extension e failed with exit code 1.`, withPart("ComponentStatus/Join 'x'/failed/1")],
    ["A part of extension e failed.", withPart("ComponentStatus//failed")],
  ],
  DiskFailed: [
    ["Disk os could not be provisioned.", withDisk("failed")],
    ["A disk without a name could not be provisioned.", runningView({ disks: [{ statuses: failed }] })],
  ],
  DiskInTransition: [["Disk os is creating.", withDisk("creating")]],
  DiskUnrecognized: [
    ["Disk os is in a state that this version does not know: ProvisioningState/quantum.", withDisk("quantum")],
    ["Disk os is in a state that this version does not know for a disk: ProvisioningState/Ready.", withDisk("Ready")],
  ],
  OSGeneralized: [["The VM is generalized: it cannot be started any more.", viewOf("OSState/generalized")]],
  Hibernated: [["The VM is hibernated: once started, it goes on where it was.", viewOf("HibernationState/hibernated")]],
  MaintenanceStartable: [
    [
      "Maintenance is planned, and you may start it yourself.",
      { maintenanceRedeployStatus: { isCustomerInitiatedMaintenanceAllowed: true } },
    ],
  ],
  MaintenancePlanned: [
    ["Maintenance is planned.", { maintenanceRedeployStatus: { lastOperationResultCode: "RetryLater" } }],
  ],
  BootDiagnosticsFailed: [
    ["Boot diagnostics could not be enabled.", { bootDiagnostics: { status: { code: "ProvisioningState/failed" } } }],
  ],
  BootDiagnosticsUnrecognized: [
    [
      'Boot diagnostics are in a state that this version does not know: "all quiet".',
      { bootDiagnostics: { status: { code: "all quiet" } } },
    ],
  ],
  StatusUnrecognized: [
    [
      "The code at /statuses/1 is one that this version does not know: drained.",
      viewOf("PowerState/running", "drained"),
    ],
  ],
};

const rows = Object.entries(sentences).flatMap(([code, list]) =>
  list.map(([message, view, ready]): [code: string, ...sentence: Sentence] => [code, message, view, ready]),
);

test.each(rows)("%s: %s", (code, message, view, ready) => {
  const { reasons, notes } = summarize(view, { ready });
  const told = [...reasons, ...notes].filter((reason) => reason.code === code);
  expect(told.map((reason) => reason.message)).toEqual([message]);
});
