import { describe, expect, test } from "vitest";
import type { InstanceViewLike } from "./instance-view-like.js";
import type { ReadyCriteria } from "./ready-criteria.js";
import { summarize } from "./summarize.js";
import { runningView, viewOf } from "./testing/views.js";
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

const health = (state: string): InstanceViewLike =>
  runningView({ vmHealth: { status: { code: `HealthState/${state}` } } });
const agent = (state: string): InstanceViewLike =>
  runningView({ vmAgent: { statuses: [{ code: `ProvisioningState/${state}` }] } });
const extension = (...states: readonly string[]): InstanceViewLike =>
  runningView({
    extensions: states.map((state, index) => ({
      name: `e${index}`,
      statuses: state === "" ? [] : [{ code: `ProvisioningState/${state}` }],
    })),
  });
const disk = (state: string): InstanceViewLike =>
  runningView({ disks: [{ name: "os", statuses: [{ code: `ProvisioningState/${state}` }] }] });
const good = "PowerRunning ProvisioningSucceeded";

describe("what counts on a running VM by default", () => {
  test.each<[what: string, view: InstanceViewLike, expected: string]>([
    ["healthy", health("healthy"), `ready : ${good} HealthHealthy |`],
    ["unhealthy", health("Unhealthy"), `degraded : HealthUnhealthy ${good} |`],
    ["initializing", health("initializing"), `in-transition : HealthInitializing ${good} |`],
    ["health unknown", health("unknown"), `unknown : HealthUnknown ${good} |`],
    ["a new health", health("quantum"), `unknown : HealthUnrecognized ${good} |`],
    ["an agent that is ready", agent("succeeded"), `ready : ${good} |`],
    ["an agent that is not", agent("Unavailable"), `ready : ${good} | AgentNotReady`],
    ["a new state of the agent", agent("quantum"), `ready : ${good} | AgentUnrecognized`],
    ["an extension that succeeded", extension("succeeded"), `ready : ${good} |`],
    ["an extension that failed", extension("succeeded", "failed/1"), `degraded : ExtensionFailed ${good} |`],
    ["an extension under way", extension("transitioning"), `in-transition : ExtensionInTransition ${good} |`],
    ["a new state of an extension", extension("quantum"), `unknown : ExtensionUnrecognized ${good} |`],
    ["a silent extension", extension(""), `ready : ${good} |`],
    ["a disk that is provisioned", disk("succeeded"), `ready : ${good} |`],
    ["a disk that failed", disk("failed"), `degraded : DiskFailed ${good} |`],
    ["a disk under way", disk("updating"), `in-transition : DiskInTransition ${good} |`],
    ["a new state of a disk", disk("quantum"), `unknown : DiskUnrecognized ${good} |`],
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
    const view = { ...health("unknown"), ...extension("quantum", "transitioning", "failed/1") };
    expect(told(view)).toBe(
      `degraded : ExtensionFailed ExtensionInTransition HealthUnknown ExtensionUnrecognized ${good} |`,
    );
    expect(told({ ...health("unknown"), ...extension("transitioning") })).toBe(
      `in-transition : ExtensionInTransition HealthUnknown ${good} |`,
    );
  });

  test("a failed provisioning leaves it degraded, whatever else is under way", () => {
    const view = { ...extension("transitioning"), ...viewOf("PowerState/running", "ProvisioningState/failed/X") };
    expect(told(view)).toBe("degraded : ProvisioningFailed ExtensionInTransition PowerRunning |");
  });
});

describe("on a VM that does not run, or moves", () => {
  const trouble = { ...health("unhealthy"), ...extension("failed/1") };

  test("the rest of the view is only noted", () => {
    expect(told({ ...trouble, ...viewOf("PowerState/deallocated", "ProvisioningState/succeeded") })).toBe(
      "not-running : PowerDeallocated ProvisioningSucceeded | HealthUnhealthy ExtensionFailed",
    );
    expect(told({ ...trouble, ...viewOf("PowerState/running", "ProvisioningState/updating") })).toBe(
      "in-transition : ProvisioningInTransition PowerRunning | HealthUnhealthy ExtensionFailed",
    );
  });

  test("unless it says the same", () => {
    expect(told({ ...health("initializing"), ...viewOf("PowerState/running", "ProvisioningState/updating") })).toBe(
      "in-transition : ProvisioningInTransition HealthInitializing PowerRunning |",
    );
  });

  test("an agent's report is old news where the VM is off", () => {
    const off = viewOf("PowerState/stopped", "ProvisioningState/succeeded");
    expect(told({ ...agent("succeeded"), ...off })).toBe(
      "not-running : PowerStopped ProvisioningSucceeded | AgentReportOutdated",
    );
    expect(told({ ...agent("Unavailable"), ...off })).toBe("not-running : PowerStopped ProvisioningSucceeded |");
  });
});

describe("options.ready", () => {
  test.each<[what: string, view: InstanceViewLike, ready: ReadyCriteria, expected: string]>([
    ["agent required, not ready", agent("Unavailable"), { agent: "required" }, `degraded : AgentNotReady ${good} |`],
    ["agent required, silent", runningView(), { agent: "required" }, `unknown : AgentNotReported ${good} |`],
    ["agent required, ready", agent("succeeded"), { agent: "required" }, `ready : ${good} AgentReady |`],
    ["agent required, new state", agent("quantum"), { agent: "required" }, `unknown : AgentUnrecognized ${good} |`],
    ["agent when reported, silent", runningView(), { agent: "when-reported" }, `ready : ${good} |`],
    ["health required, silent", runningView(), { health: "required" }, `unknown : HealthNotReported ${good} |`],
    ["health ignored", health("unhealthy"), { health: "ignore" }, `ready : ${good} | HealthUnhealthy`],
    ["health ignored, healthy", health("healthy"), { health: "ignore" }, `ready : ${good} |`],
    ["health undefined", health("unhealthy"), { health: undefined }, `degraded : HealthUnhealthy ${good} |`],
    ["extensions ignored", extension("failed/1"), { extensions: "ignore" }, `ready : ${good} | ExtensionFailed`],
    [
      "extensions required, none",
      runningView(),
      { extensions: "required" },
      `unknown : ExtensionsNotReported ${good} |`,
    ],
    [
      "extensions required, silent",
      extension(""),
      { extensions: "required" },
      `unknown : ExtensionNotReported ${good} |`,
    ],
    ["extensions required, succeeded", extension("succeeded"), { extensions: "required" }, `ready : ${good} |`],
  ])("%s", (_, view, ready, expected) => {
    expect(told(view, ready)).toBe(expected);
  });

  test("a wrong word is refused", () => {
    const ready = { agent: "requierd" } as unknown as ReadyCriteria;
    expect(() => summarize({}, { ready })).toThrow(
      expect.objectContaining({
        name: "TypeError",
        code: "InvalidReadyCriteria",
        message: 'ready.agent must be "ignore", "when-reported" or "required", not "requierd"',
      }),
    );
  });
});

describe("options", () => {
  test.each<[ready: unknown, message: string]>([
    [{ agnet: "required" }, 'ready has no "agnet"; it has agent, health, extensions'],
    [{ agent: "required", disks: undefined }, 'ready has no "disks"; it has agent, health, extensions'],
    [{ toString: "ignore" }, 'ready has no "toString"; it has agent, health, extensions'],
    ["required", 'ready must be an object, not "required"'],
    [true, "ready must be an object, not true"],
  ])("ready: %j is refused", (ready, message) => {
    expect(() => summarize({}, { ready: ready as ReadyCriteria })).toThrow(
      expect.objectContaining({ name: "TypeError", code: "InvalidReadyCriteria", message }),
    );
  });

  test("criteria beside ready are refused, as they would do nothing", () => {
    expect(() => summarize({}, { agent: "required" } as never)).toThrow(
      expect.objectContaining({
        code: "InvalidReadyCriteria",
        message: "agent belongs into ready: { ready: { agent: … } }",
      }),
    );
    // As `views.map(summarize)` would call it.
    expect(summarize({}, 0 as never).verdict).toBe("unknown");
  });

  test("null is the same as absent", () => {
    const view = { ...health("unhealthy"), ...agent("Unavailable") };
    expect(summarize(view, null as never)).toEqual(summarize(view));
    expect(summarize(view, { ready: null as never })).toEqual(summarize(view));
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

  test("of ready is the newest time among the reasons", () => {
    const statuses = [{ code: "PowerState/running" }, { code: "ProvisioningState/succeeded", time: earlier }];
    const vmHealth = { status: { code: "HealthState/healthy", time: later } };
    expect(summarize({ statuses }).since).toEqual(new Date(earlier));
    expect(summarize({ statuses, vmHealth }).since).toEqual(new Date(later));
  });
});

describe("what an operator reads", () => {
  test.each<[view: InstanceViewLike, message: string]>([
    [viewOf("PowerState/running"), "No provisioning state is reported."],
    [viewOf("PowerState/stopped"), "The VM is stopped. Its compute is still billed."],
    [viewOf("PowerState/deallocated"), "The VM is deallocated. Its compute is not billed."],
    [viewOf("PowerState/starting"), "The VM is starting."],
    [viewOf("PowerState/quantum"), "PowerState/quantum is a power state that this version does not know."],
    [viewOf("ProvisioningState/creating"), "The VM is being created."],
    [viewOf("ProvisioningState/failed/AllocationFailed"), "Provisioning failed: AllocationFailed."],
    [viewOf("ProvisioningState/failed"), "Provisioning failed."],
    [extension("failed/1"), "Extension e0 failed with exit code 1."],
    [extension("failed/0"), "Extension e0 failed."],
    [extension("failed/NoDisk"), "Extension e0 failed (code NoDisk)."],
    [
      runningView({ extensions: [{ statuses: [{ code: "ProvisioningState/failed" }] }] }),
      "Extension without a name failed.",
    ],
    [disk("failed"), "Disk os could not be provisioned."],
    [disk("creating"), "Disk os is creating."],
    [health("unhealthy"), "The application is unhealthy or cannot be reached."],
    // Words that are known, though not there: `parseStatusCode` knows them too.
    [health("available"), "HealthState/available is a health that this version does not know for a VM."],
    [
      viewOf("PowerState/running", "ProvisioningState/Ready"),
      "ProvisioningState/Ready is a provisioning state that this version does not know for a VM.",
    ],
    [
      viewOf("ProvisioningState/quantum", "PowerState/running"),
      "ProvisioningState/quantum is a provisioning state that this version does not know.",
    ],
    [disk("Ready"), "Disk os is in a state that this version does not know for a disk: ProvisioningState/Ready."],
    [
      extension("Ready"),
      "Extension e0 is in a state that this version does not know for an extension: ProvisioningState/Ready.",
    ],
  ])("%#", (view, message) => {
    expect(summarize(view).reasons[0]?.message).toBe(message);
  });

  test("of handlers and of parts", () => {
    const status = (code: string): InstanceViewLike =>
      runningView({ vmAgent: { extensionHandlers: [{ type: "A.B", status: { code } }] } });
    expect(summarize(status("ProvisioningState/NotReady/1007")).reasons[0]?.message).toBe(
      "The handler of extension A.B is not ready (code 1007).",
    );
    expect(summarize(status("ProvisioningState/Unresponsive")).reasons[0]?.message).toBe(
      "The handler of extension A.B does not respond.",
    );
    const substatuses = [{ code: "ComponentStatus/Join 'x'/failed/1" }, { code: "ComponentStatus//failed" }];
    expect(
      summarize(runningView({ extensions: [{ name: "e", substatuses }] })).notes.map(({ message }) => message),
    ).toEqual([`Part "Join 'x'" of extension e failed with exit code 1.`, "A part of extension e failed."]);
  });
});
