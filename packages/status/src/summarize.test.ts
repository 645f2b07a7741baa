import { describe, expect, test } from "vitest";
import type { InstanceViewLike } from "./instance-view-like.js";
import type { ReadyCriteria } from "./ready-criteria.js";
import { summarize } from "./summarize.js";
import { permutations, runningView, viewOf, withAgent, withDisk, withExtensions, withHealth } from "./testing/views.js";
import type { Verdict } from "./verdict.js";

/** The verdict with the codes of the reasons, and of the notes behind a bar. */
function told(view: InstanceViewLike, ready?: ReadyCriteria): string {
  const { verdict, reasons, notes } = summarize(view, { ready });
  return [verdict, ":", ...reasons.map(({ code }) => code), "|", ...notes.map(({ code }) => code)].join(" ");
}

describe("power and provisioning", () => {
  const provisioning = ["creating", "updating", "deleting", "migrating", "failed/X", "succeeded", "quantum", undefined];
  const moving = Array<Verdict>(4).fill("in-transition");
  const always = Array<Verdict>(8).fill("in-transition");
  const table: readonly [power: string | undefined, verdicts: readonly Verdict[]][] = [
    ["creating", always],
    ["starting", always],
    ["stopping", always],
    ["deallocating", always],
    ["running", [...moving, "degraded", "ready", "unknown", "unknown"]],
    ["stopped", [...moving, "failed", "not-running", "not-running", "not-running"]],
    ["deallocated", [...moving, "failed", "not-running", "not-running", "not-running"]],
    ["unknown", [...moving, "unknown", "unknown", "unknown", "unknown"]],
    ["quantum", [...moving, "unknown", "unknown", "unknown", "unknown"]],
    [undefined, [...moving, "failed", "unknown", "unknown", "unknown"]],
  ];

  test.each(table)("power %s", (power, verdicts) => {
    const found = provisioning.map((state) => {
      const codes = [power && `PowerState/${power}`, state && `ProvisioningState/${state}`];
      return summarize(viewOf(...codes.filter((code) => code !== undefined))).verdict;
    });
    expect(found).toEqual(verdicts);
  });

  test("are told as they are, the deciding one first", () => {
    const succeeded = "ProvisioningState/succeeded";
    const failed = "ProvisioningState/failed/AllocationFailed";
    expect(told(viewOf("PowerState/running", succeeded))).toBe("ready : PowerRunning ProvisioningSucceeded |");
    expect(told(viewOf("PowerState/running", failed))).toBe("degraded : ProvisioningFailed PowerRunning |");
    expect(told(viewOf("PowerState/stopped", failed))).toBe("failed : ProvisioningFailed PowerStopped |");
    expect(told(viewOf("PowerState/stopped", succeeded))).toBe("not-running : PowerStopped ProvisioningSucceeded |");
    expect(told(viewOf("PowerState/deallocated", succeeded))).toBe(
      "not-running : PowerDeallocated ProvisioningSucceeded |",
    );
    expect(told(viewOf("PowerState/starting", failed))).toBe("in-transition : PowerInTransition ProvisioningFailed |");
    expect(told(viewOf("PowerState/running", "ProvisioningState/updating"))).toBe(
      "in-transition : ProvisioningInTransition PowerRunning |",
    );
    expect(told(viewOf("PowerState/quantum", failed))).toBe("unknown : PowerUnrecognized ProvisioningFailed |");
    expect(told(viewOf("PowerState/unknown", succeeded))).toBe("unknown : PowerUnknown ProvisioningSucceeded |");
    expect(told(viewOf("PowerState/running", "ProvisioningState/quantum"))).toBe(
      "unknown : ProvisioningUnrecognized PowerRunning |",
    );
    expect(told({})).toBe("unknown : PowerNotReported ProvisioningNotReported |");
  });

  test.each([
    // The reasons for the verdict itself, then what is wrong, under way, not to be told, off, and well.
    [["PowerState/creating"], "in-transition : PowerInTransition ProvisioningNotReported |"],
    [
      ["PowerState/stopping", "ProvisioningState/succeeded"],
      "in-transition : PowerInTransition ProvisioningSucceeded |",
    ],
    [["PowerState/deallocating"], "in-transition : PowerInTransition ProvisioningNotReported |"],
    [["PowerState/unknown", "ProvisioningState/updating"], "in-transition : ProvisioningInTransition PowerUnknown |"],
    [["PowerState/dim", "ProvisioningState/updating"], "in-transition : ProvisioningInTransition PowerUnrecognized |"],
    [["PowerState/stopped", "ProvisioningState/updating"], "in-transition : ProvisioningInTransition PowerStopped |"],
    [["PowerState/deallocated", "ProvisioningState/failed"], "failed : ProvisioningFailed PowerDeallocated |"],
    [["ProvisioningState/failed"], "failed : ProvisioningFailed PowerNotReported |"],
    [["PowerState/running"], "unknown : ProvisioningNotReported PowerRunning |"],
  ])("%j: %s", (codes, expected) => {
    expect(told(viewOf(...codes))).toBe(expected);
  });

  test.each([
    [["ProvisioningState/failed"], "ProvisioningFailed"],
    [["ProvisioningState/quantum"], "ProvisioningUnrecognized"],
    [["ProvisioningState/succeeded"], "ProvisioningSucceeded"],
    [[], "ProvisioningNotReported"],
  ])("health that is in transition as the power is goes before %j", (codes, reason) => {
    expect(told({ ...withHealth("initializing"), ...viewOf("PowerState/starting", ...codes) })).toBe(
      `in-transition : PowerInTransition HealthInitializing ${reason} |`,
    );
  });

  test("contradictions are noted", () => {
    expect(told(viewOf("PowerState/running", "PowerState/stopped", "ProvisioningState/succeeded"))).toBe(
      "not-running : PowerStopped ProvisioningSucceeded | PowerContradictory",
    );
    expect(told(viewOf("PowerState/running", "ProvisioningState/succeeded", "ProvisioningState/failed/X"))).toBe(
      "degraded : ProvisioningFailed PowerRunning | ProvisioningContradictory",
    );
    const twice = ["ProvisioningState/succeeded", "provisioningstate/Succeeded/osProvisioningComplete"];
    expect(told(viewOf("PowerState/running", ...twice))).toBe("ready : PowerRunning ProvisioningSucceeded |");
  });

  test("the set-up of the operating system counts on a running VM", () => {
    const withPhase = (phase: string): string =>
      told(viewOf("PowerState/running", `ProvisioningState/succeeded/osProvisioning${phase}`));
    expect(withPhase("InProgress")).toBe(
      "in-transition : OSProvisioningInProgress PowerRunning ProvisioningSucceeded |",
    );
    expect(withPhase("Complete")).toBe("ready : PowerRunning ProvisioningSucceeded |");
    expect(withPhase("Quantum")).toBe("unknown : OSProvisioningUnrecognized PowerRunning ProvisioningSucceeded |");
    expect(told(viewOf("PowerState/running", "ProvisioningState/creating/osProvisioningInProgress"))).toBe(
      "in-transition : ProvisioningInTransition OSProvisioningInProgress PowerRunning |",
    );
  });
});

const good = "PowerRunning ProvisioningSucceeded";

describe("what counts on a running VM by default", () => {
  test.each<[what: string, view: InstanceViewLike, expected: string]>([
    ["healthy", withHealth("healthy"), `ready : ${good} HealthHealthy |`],
    ["unhealthy", withHealth("Unhealthy"), `degraded : HealthUnhealthy ${good} |`],
    ["initializing", withHealth("initializing"), `in-transition : HealthInitializing ${good} |`],
    ["health unknown", withHealth("unknown"), `unknown : HealthUnknown ${good} |`],
    ["a new health", withHealth("quantum"), `unknown : HealthUnrecognized ${good} |`],
    ["an agent that is ready", withAgent("succeeded"), `ready : ${good} |`],
    ["an agent that is not", withAgent("Unavailable"), `ready : ${good} | AgentNotReady`],
    ["a new state of the agent", withAgent("quantum"), `ready : ${good} | AgentUnrecognized`],
    ["an extension that succeeded", withExtensions("succeeded"), `ready : ${good} |`],
    ["an extension that failed", withExtensions("succeeded", "failed/1"), `degraded : ExtensionFailed ${good} |`],
    ["an extension under way", withExtensions("transitioning"), `in-transition : ExtensionInTransition ${good} |`],
    ["a new state of an extension", withExtensions("quantum"), `unknown : ExtensionUnrecognized ${good} |`],
    ["a silent extension", withExtensions(""), `ready : ${good} |`],
    ["a disk that is provisioned", withDisk("succeeded"), `ready : ${good} |`],
    ["a disk that tells nothing", runningView({ disks: [{ name: "os" }] }), `ready : ${good} |`],
    ["a disk that failed", withDisk("failed"), `degraded : DiskFailed ${good} |`],
    ["a disk under way", withDisk("updating"), `in-transition : DiskInTransition ${good} |`],
    ["a new state of a disk", withDisk("quantum"), `unknown : DiskUnrecognized ${good} |`],
  ])("%s", (_, view, expected) => {
    expect(told(view)).toBe(expected);
  });

  test("codes of a new category change no verdict, and are noted", () => {
    const statuses = ["ThingState/crashed", "ProvisioningState/succeeded"].map((code) => ({ code, level: "Error" }));
    const view = runningView({ vmAgent: { statuses }, disks: [{ statuses }], extensions: [{ statuses }] });
    expect(told(view)).toBe(`ready : ${good} | StatusUnrecognized StatusUnrecognized StatusUnrecognized`);
    const { notes } = summarize({ statuses: [{ code: "drained" }, { code: "PowerState/running" }] });
    expect(notes).toMatchObject([
      {
        message: "The code at /statuses/0 is one that this version does not know: drained.",
        pointer: "/statuses/0",
        status: { code: "drained" },
      },
    ]);
  });

  test.each([
    ["NotReady", "unknown"],
    ["NotReady/21", "unknown"],
    ["NotReady/10071", "unknown"],
    ["NotReady/1013", "unknown"],
    ["NotReady/21000", "unknown"],
    ["NotReady/1000", "degraded"],
    ["NotReady/1007", "degraded"],
    ["NotReady/1012", "degraded"],
    ["NotReady/-1", "degraded"],
    ["failed", "degraded"],
    ["Unresponsive", "degraded"],
  ])("a handler that is %s leaves it %s", (state, verdict) => {
    const status = { code: `ProvisioningState/${state}` };
    const extensionHandlers = [{ type: "T", typeHandlerVersion: "1", status }];
    expect(told(runningView({ vmAgent: { extensionHandlers } }))).toBe(`${verdict} : ExtensionNotReady ${good} |`);
    const succeeded = [{ name: "e", type: "T", statuses: [{ code: "ProvisioningState/succeeded" }] }];
    expect(told(runningView({ extensions: succeeded, vmAgent: { extensionHandlers } }))).toBe(
      `${verdict} : ExtensionNotReady ${good} |`,
    );
    const failed = [{ name: "e", type: "T", statuses: [{ code: "ProvisioningState/failed/1" }] }];
    expect(told(runningView({ extensions: failed, vmAgent: { extensionHandlers } }))).toBe(
      `degraded : ExtensionFailed ${good} | ExtensionNotReady`,
    );
  });

  test("a part of an extension that failed is a note", () => {
    const extensions = [
      {
        name: "e",
        statuses: [{ code: "ProvisioningState/succeeded" }],
        substatuses: [{ code: "ComponentStatus/a b/failed/3" }, { code: "ComponentStatus/c/succeeded" }],
      },
    ];
    expect(told(runningView({ extensions }))).toBe(`ready : ${good} | ExtensionComponentFailed`);
  });

  test("what is wrong goes before what is under way, and that before what cannot be told", () => {
    const view = { ...withHealth("unknown"), ...withExtensions("quantum", "transitioning", "failed/1") };
    expect(told(view)).toBe(
      `degraded : ExtensionFailed ExtensionInTransition HealthUnknown ExtensionUnrecognized ${good} |`,
    );
    expect(told({ ...withHealth("unknown"), ...withExtensions("transitioning") })).toBe(
      `in-transition : ExtensionInTransition HealthUnknown ${good} |`,
    );
  });

  test("what is well is no reason where something is wrong, nor a note", () => {
    const view = { ...withHealth("healthy"), ...withAgent("succeeded"), ...withExtensions("failed/1") };
    expect(told(view, { agent: "required" })).toBe(`degraded : ExtensionFailed ${good} |`);
    const starting = { ...view, ...viewOf("PowerState/starting", "ProvisioningState/succeeded") };
    expect(told(starting, { agent: "required" })).toBe(
      "in-transition : PowerInTransition ProvisioningSucceeded | ExtensionFailed",
    );
  });

  test("nor does the place of an extension's failed parts", () => {
    const parts = ["ComponentStatus/b/failed/2", "ComponentStatus/a/failed/1", "ComponentStatus/c/succeeded"];
    for (const order of permutations(parts)) {
      const substatuses = order.map((code) => ({ code }));
      const { notes } = summarize(runningView({ extensions: [{ name: "e", substatuses }] }));
      expect(notes.map(({ status }) => status?.code)).toEqual([parts[1], parts[0]]);
    }
  });

  test("the place of extensions and disks decides nothing, nor that of those without a name", () => {
    const part = (state: string | undefined, name?: string) => ({
      ...(name !== undefined && { name }),
      statuses: state === undefined ? [] : [{ code: `ProvisioningState/${state}` }],
    });
    const extensions = [part("failed/2", "b"), part("dim"), part(undefined), part("failed/1", "a")];
    const disks = [part("failed", "b"), part("failed"), part("failed", "a"), part("updating", "c")];
    const orders = permutations(disks);
    for (const [index, order] of permutations(extensions).entries()) {
      const view = runningView({ extensions: order, disks: orders[index] ?? [] });
      const { reasons } = summarize(view, { ready: { extensions: "required" } });
      expect(reasons.map(({ message }) => message)).toEqual([
        "Extension a failed with exit code 1.",
        "Extension b failed with exit code 2.",
        "A disk without a name could not be provisioned.",
        "Disk a could not be provisioned.",
        "Disk b could not be provisioned.",
        "Disk c is updating.",
        "Extension without a name reports nothing, but is required.",
        "Extension without a name is in a state that this version does not know: ProvisioningState/dim.",
        "The VM is running.",
        "Provisioning succeeded.",
      ]);
    }
  });

  test("a failed provisioning leaves it degraded, whatever else is under way", () => {
    const view = { ...withExtensions("transitioning"), ...viewOf("PowerState/running", "ProvisioningState/failed/X") };
    expect(told(view)).toBe("degraded : ProvisioningFailed ExtensionInTransition PowerRunning |");
  });
});

describe("on a VM that moves, is off, or does not tell", () => {
  const trouble = { ...withHealth("unhealthy"), ...withExtensions("failed/1") };

  test("the rest of the view is only noted", () => {
    expect(told({ ...trouble, ...viewOf("PowerState/deallocated", "ProvisioningState/succeeded") })).toBe(
      "not-running : PowerDeallocated ProvisioningSucceeded | HealthUnhealthy ExtensionFailed",
    );
    expect(told({ ...trouble, ...viewOf("PowerState/running", "ProvisioningState/updating") })).toBe(
      "in-transition : ProvisioningInTransition PowerRunning | HealthUnhealthy ExtensionFailed",
    );
  });

  test.each([
    [["ProvisioningState/succeeded"], "unknown : PowerNotReported ProvisioningSucceeded"],
    [["PowerState/unknown", "ProvisioningState/succeeded"], "unknown : PowerUnknown ProvisioningSucceeded"],
    [["PowerState/running"], "unknown : ProvisioningNotReported PowerRunning"],
    [["PowerState/running", "ProvisioningState/quantum"], "unknown : ProvisioningUnrecognized PowerRunning"],
    [["PowerState/stopped", "ProvisioningState/failed"], "failed : ProvisioningFailed PowerStopped"],
  ])("so too with %j", (codes, expected) => {
    expect(told({ ...trouble, ...viewOf(...codes) })).toBe(`${expected} | HealthUnhealthy ExtensionFailed`);
  });

  test("unless it says the same", () => {
    expect(told({ ...withHealth("initializing"), ...viewOf("PowerState/running", "ProvisioningState/updating") })).toBe(
      "in-transition : ProvisioningInTransition HealthInitializing PowerRunning |",
    );
  });

  test("an agent's report is old news where the VM is off", () => {
    const off = viewOf("PowerState/stopped", "ProvisioningState/succeeded");
    expect(told({ ...withAgent("succeeded"), ...off })).toBe(
      "not-running : PowerStopped ProvisioningSucceeded | AgentReportOutdated",
    );
    expect(told({ ...withAgent("Unavailable"), ...off })).toBe("not-running : PowerStopped ProvisioningSucceeded |");
  });
});

describe("options.ready", () => {
  test.each<[what: string, view: InstanceViewLike, ready: ReadyCriteria, expected: string]>([
    [
      "agent required, not ready",
      withAgent("Unavailable"),
      { agent: "required" },
      `degraded : AgentNotReady ${good} |`,
    ],
    ["agent required, silent", runningView(), { agent: "required" }, `unknown : AgentNotReported ${good} |`],
    ["agent required, ready", withAgent("succeeded"), { agent: "required" }, `ready : ${good} AgentReady |`],
    ["agent required, new state", withAgent("quantum"), { agent: "required" }, `unknown : AgentUnrecognized ${good} |`],
    ["agent when reported, silent", runningView(), { agent: "when-reported" }, `ready : ${good} |`],
    ["health required, silent", runningView(), { health: "required" }, `unknown : HealthNotReported ${good} |`],
    ["health ignored", withHealth("unhealthy"), { health: "ignore" }, `ready : ${good} | HealthUnhealthy`],
    ["health ignored, healthy", withHealth("healthy"), { health: "ignore" }, `ready : ${good} |`],
    ["health undefined", withHealth("unhealthy"), { health: undefined }, `degraded : HealthUnhealthy ${good} |`],
    ["extensions ignored", withExtensions("failed/1"), { extensions: "ignore" }, `ready : ${good} | ExtensionFailed`],
    [
      "extensions required, none",
      runningView(),
      { extensions: "required" },
      `unknown : ExtensionsNotReported ${good} |`,
    ],
    [
      "extensions required, silent",
      withExtensions(""),
      { extensions: "required" },
      `unknown : ExtensionNotReported ${good} |`,
    ],
    ["extensions required, succeeded", withExtensions("succeeded"), { extensions: "required" }, `ready : ${good} |`],
  ])("%s", (_, view, ready, expected) => {
    expect(told(view, ready)).toBe(expected);
  });
});

describe("since", () => {
  const earlier = "2024-07-01T05:00:00Z";
  const later = "2024-07-01T06:00:00Z";

  test("is the time of what decided", () => {
    const failed = { code: "ProvisioningState/failed/X", time: earlier };
    expect(summarize({ statuses: [{ code: "PowerState/running" }, failed] }).since).toEqual(new Date(earlier));
  });

  test("is undefined where what decided has no time", () => {
    const succeeded = { code: "ProvisioningState/succeeded", time: earlier };
    expect(summarize({ statuses: [{ code: "PowerState/deallocated" }, succeeded] }).since).toBeUndefined();
    expect(summarize({}).since).toBeUndefined();
  });

  test("of ready is the newest time among the reasons, wherever it stands", () => {
    for (const [provisioned, healthy, connected] of permutations([earlier, later, "2024-07-01T05:30:00Z"])) {
      const view = {
        statuses: [{ code: "PowerState/running" }, { code: "ProvisioningState/succeeded", time: provisioned }],
        vmHealth: { status: { code: "HealthState/healthy", time: healthy } },
        vmAgent: { statuses: [{ code: "ProvisioningState/Ready", time: connected }] },
      };
      expect(summarize(view, { ready: { agent: "required" } }).since).toEqual(new Date(later));
    }
  });

  test("of any other verdict is the oldest time among the reasons for it", () => {
    const oldest = "2024-07-01T04:00:00Z";
    const failed = (...times: readonly string[]) =>
      times.map((time, index) => ({ name: `e${index}`, statuses: [{ code: "ProvisioningState/failed", time }] }));
    const vmHealth = { status: { code: "HealthState/unknown", time: oldest } };
    expect(summarize(runningView({ vmHealth, extensions: failed(later, earlier) })).since).toEqual(new Date(earlier));
    expect(summarize(runningView({ vmHealth, extensions: failed(earlier, later) })).since).toEqual(new Date(earlier));
    expect(summarize(runningView({ vmHealth })).since).toEqual(new Date(oldest));
  });
});

describe("pointer", () => {
  test("is that of the status, and the whole view where the point is that nothing is reported", () => {
    const ready = { agent: "required", health: "required", extensions: "required" } as const;
    expect(summarize({}).reasons.map(({ pointer }) => pointer)).toEqual(["", ""]);
    const { reasons } = summarize(runningView(), { ready });
    expect(reasons.map(({ code, pointer }) => `${code} ${pointer}`.trim())).toEqual([
      "HealthNotReported",
      "ExtensionsNotReported",
      "AgentNotReported",
      "PowerRunning /statuses/1",
      "ProvisioningSucceeded /statuses/0",
    ]);
  });

  test("of an extension that tells nothing is that of the extension", () => {
    const { reasons } = summarize(withExtensions("succeeded", ""), { ready: { extensions: "required" } });
    expect(reasons[0]).toMatchObject({ code: "ExtensionNotReported", pointer: "/extensions/1", status: undefined });
  });
});
