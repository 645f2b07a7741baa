import { describe, expect, test } from "vitest";
import { extensionStates } from "./extension-states.js";
import type { InstanceViewLike } from "./instance-view-like.js";
import { asView, permutations } from "./testing/views.js";

const type = "Microsoft.Azure.Extensions.CustomScript";
const typeHandlerVersion = "2.1.10";

interface Sent {
  readonly own?: readonly string[];
  readonly handler?: string | undefined;
}

/** A view of one extension with these statuses, and a handler with that status. */
function viewOf({ own, handler }: Sent): InstanceViewLike {
  const extensions = own && [{ name: "setup", type, typeHandlerVersion, statuses: own.map((code) => ({ code })) }];
  const extensionHandlers = handler === undefined ? [] : [{ type, typeHandlerVersion, status: { code: handler } }];
  return { extensions: extensions ?? null, vmAgent: { extensionHandlers } };
}

const ownStatus = "/extensions/0/statuses/0";
const handlerStatus = "/vmAgent/extensionHandlers/0/status";
const ready = "ProvisioningState/succeeded";
const notReady = "ProvisioningState/NotReady/1007";

describe("state", () => {
  test.each<[own: string[], handler: string | undefined, state: string, pointer: string | undefined]>([
    [["ProvisioningState/succeeded"], undefined, "succeeded", ownStatus],
    [["ProvisioningState/succeeded"], ready, "succeeded", ownStatus],
    [["provisioningstate/SUCCEEDED"], ready, "succeeded", ownStatus],
    [["ProvisioningState/succeeded"], notReady, "not-ready", handlerStatus],
    [["ProvisioningState/succeeded"], "ProvisioningState/Unresponsive", "not-ready", handlerStatus],
    [["ProvisioningState/succeeded"], "ProvisioningState/Installing", "transitioning", handlerStatus],
    [["ProvisioningState/succeeded"], "ProvisioningState/dreaming", "other", handlerStatus],
    [["ProvisioningState/succeeded"], "aaa", "other", handlerStatus],
    [["ProvisioningState/failed/1"], ready, "failed", ownStatus],
    [["ProvisioningState/failed/1"], notReady, "failed", ownStatus],
    [["ProvisioningState/transitioning"], ready, "transitioning", ownStatus],
    [["ProvisioningState/transitioning"], notReady, "transitioning", ownStatus],
    [["ProvisioningState/creating"], undefined, "transitioning", ownStatus],
    [["ProvisioningState/updating"], undefined, "transitioning", ownStatus],
    [["ProvisioningState/deleting"], undefined, "transitioning", ownStatus],
    [["ProvisioningState/Installing"], undefined, "transitioning", ownStatus],
    [["ProvisioningState/dreaming"], notReady, "other", ownStatus],
    [[], undefined, "not-reported", undefined],
    [[], ready, "ready", handlerStatus],
    [[], notReady, "not-ready", handlerStatus],
    [["HealthState/healthy"], ready, "ready", handlerStatus],
    [["ExtensionState/crashed"], undefined, "not-reported", undefined],
    [["aaa", "ExtensionState/crashed"], ready, "ready", handlerStatus],
    [["ProvisioningState/succeeded", "ExtensionState/crashed"], ready, "succeeded", ownStatus],
  ])("%j with handler %s is %s", (own, handler, state, pointer) => {
    const extensions = extensionStates(viewOf({ own, handler }));
    expect(extensions).toHaveLength(1);
    expect(extensions[0]).toMatchObject({ name: "setup", type, version: typeHandlerVersion, state });
    expect(extensions[0]?.status?.pointer).toBe(pointer);
  });

  test("is the worst of several statuses", () => {
    const codes = ["succeeded", "dreaming", "transitioning", "failed/3"].map((state) => `ProvisioningState/${state}`);
    for (const [weakest, expected] of [
      [1, "other"],
      [2, "transitioning"],
      [3, "failed"],
    ] as const) {
      for (const own of permutations(codes.slice(0, weakest + 1))) {
        expect(extensionStates(viewOf({ own }))[0]?.state).toBe(expected);
      }
    }
  });

  test.each<[own: string[], handler: string, others: string[]]>([
    [["ProvisioningState/succeeded"], notReady, ["ProvisioningState/succeeded"]],
    [
      ["ProvisioningState/succeeded", "ProvisioningState/succeeded/1"],
      notReady,
      ["ProvisioningState/succeeded/1", "ProvisioningState/succeeded"],
    ],
    [["ProvisioningState/succeeded", "ProvisioningState/succeeded/1"], ready, ["ProvisioningState/succeeded"]],
    [["ProvisioningState/succeeded", "ProvisioningState/failed"], notReady, ["ProvisioningState/succeeded"]],
    [[], notReady, []],
    [[], ready, []],
  ])("%j with handler %s has the others %j", (own, handler, others) => {
    const [extension] = extensionStates(viewOf({ own, handler }));
    expect(extension?.others.map(({ code }) => code)).toEqual(others);
  });

  test("is the extension's own where the handler is silent", () => {
    const statuses = [{ code: "ProvisioningState/succeeded" }];
    const vmAgent = { extensionHandlers: [{ type }, { type: "Another" }] };
    const none = { state: "not-reported", status: undefined, others: [] };
    const handler = { ...none, type, version: undefined, pointer: "/vmAgent/extensionHandlers/0" };
    expect(
      extensionStates({
        extensions: [
          { name: "setup", type, statuses },
          { name: "mute", type },
        ],
        vmAgent,
      }),
    ).toEqual([
      expect.objectContaining({ name: "setup", state: "succeeded", status: expect.anything(), others: [], handler }),
      expect.objectContaining({ name: "mute", ...none, handler }),
      expect.objectContaining({ name: undefined, type: "Another", ...none, handler: expect.anything() }),
    ]);
  });
});

describe("exitCode", () => {
  test.each([
    ["failed/1", 1],
    ["failed/0", 0],
    ["failed/-1", -1],
    ["failed/12", 12],
    ["failed/-196608", -196_608],
    ["failed/1e5", undefined],
    ["failed/0x10", undefined],
    ["failed/x10", undefined],
    ["failed/1.5", undefined],
    ["failed/12 ", undefined],
    ["failed", undefined],
    ["failed/VMExtensionProvisioningError", undefined],
    ["failed/1/2", undefined],
    ["failed/99999999999999999999", undefined],
    ["succeeded/7", undefined],
  ])("%s: %s", (rest, exitCode) => {
    expect(extensionStates(viewOf({ own: [`ProvisioningState/${rest}`] }))[0]?.exitCode).toBe(exitCode);
  });

  test("the message stands beside it", () => {
    const statuses = [{ code: "ProvisioningState/failed/1", message: "script ended with 1" }];
    const [extension] = extensionStates({ extensions: [{ name: "setup", statuses }] });
    expect(extension).toMatchObject({ state: "failed", exitCode: 1, status: { message: "script ended with 1" } });
  });
});

describe("handlers", () => {
  const handlerWith = (version: string | null, of = type): object => ({
    type: of,
    typeHandlerVersion: version,
    status: { code: ready },
  });
  const joinedWith = (handlers: readonly object[], version: string | null = "1.0"): (string | undefined)[] =>
    extensionStates(
      asView({
        extensions: [{ name: "setup", type, typeHandlerVersion: version }],
        vmAgent: { extensionHandlers: handlers },
      }),
    ).map(({ name, handler }) => `${name} ${handler?.version ?? "none"}`);

  test("are joined by type in any case and version", () => {
    expect(joinedWith([handlerWith("1.0", type.toUpperCase()), handlerWith("2.0")])).toEqual([
      "setup 1.0",
      "undefined 2.0",
    ]);
  });

  test("are joined by a version that is more or less exact", () => {
    expect(joinedWith([handlerWith("1.0.18"), handlerWith("1.01")])).toEqual(["setup 1.0.18", "undefined 1.01"]);
    expect(joinedWith([handlerWith("1"), handlerWith("2")])).toEqual(["setup 1", "undefined 2"]);
    expect(joinedWith([handlerWith("1.0.18"), handlerWith("1.0")])).toEqual(["setup 1.0", "undefined 1.0.18"]);
  });

  test("are joined whatever the version, where the type has one only", () => {
    expect(joinedWith([handlerWith("7")])).toEqual(["setup 7"]);
    expect(joinedWith([handlerWith("7")], null)).toEqual(["setup 7"]);
    expect(joinedWith([handlerWith(null)])).toEqual(["setup none"]);
  });

  test("are not joined where that leaves a choice, nor to another type", () => {
    expect(joinedWith([handlerWith("7"), handlerWith("8")])).toEqual(["setup none", "undefined 7", "undefined 8"]);
    expect(joinedWith([handlerWith("1.0", "Another")])).toEqual(["setup none", "undefined 1.0"]);
  });

  test("serve several extensions of their type", () => {
    const extensions = ["a", "b"].map((name) => ({ name, type, typeHandlerVersion }));
    const answers = extensionStates({ extensions, vmAgent: { extensionHandlers: [handlerWith(typeHandlerVersion)] } });
    expect(answers.map(({ name, state }) => `${name} ${state}`)).toEqual(["a ready", "b ready"]);
  });

  test("without an extension stand for themselves", () => {
    expect(extensionStates(viewOf({ handler: notReady }))).toMatchObject([
      {
        name: undefined,
        type,
        version: typeHandlerVersion,
        state: "not-ready",
        status: { code: notReady, pointer: handlerStatus },
        exitCode: undefined,
        handler: { state: "not-ready" },
        components: [],
        pointer: "/vmAgent/extensionHandlers/0",
      },
    ]);
  });

  test.each([
    ["ProvisioningState/succeeded", "ready"],
    ["ProvisioningState/Ready", "ready"],
    ["provisioningstate/installing", "installing"],
    ["ProvisioningState/creating", "installing"],
    ["ProvisioningState/updating", "installing"],
    ["ProvisioningState/transitioning", "installing"],
    ["ProvisioningState/NotReady/21", "not-ready"],
    ["ProvisioningState/Unavailable", "not-ready"],
    ["ProvisioningState/failed", "not-ready"],
    ["ProvisioningState/UNRESPONSIVE", "unresponsive"],
    ["ProvisioningState/dreaming", "other"],
  ])("%s is %s", (handler, state) => {
    expect(extensionStates(viewOf({ handler }))[0]?.handler?.state).toBe(state);
  });
});

describe("components", () => {
  test("come from the substatuses, and do not change the state", () => {
    const substatuses = [
      { code: "ComponentStatus/StdOut/succeeded", message: "done" },
      { code: "ComponentStatus/Join for 'User Specified'/FAILED/1" },
      { code: "ComponentStatus/SQL Server IaaS Agent/succeeded/57001", level: "Warning" },
      { code: "ComponentStatus/Telemetry/frozen" },
      { code: "componentstatus/Backup/Transitioning/2" },
      { code: "aaa" },
      null,
    ];
    const statuses = [{ code: "ProvisioningState/succeeded" }];
    const [extension] = extensionStates({ extensions: [{ name: "sql", statuses, substatuses }] });
    expect(extension?.state).toBe("succeeded");
    expect(extension?.components).toMatchObject([
      { name: "StdOut", state: "succeeded", exitCode: undefined, status: { message: "done" } },
      { name: "Join for 'User Specified'", state: "failed", detail: "1", exitCode: 1 },
      { name: "SQL Server IaaS Agent", state: "succeeded", detail: "57001", exitCode: undefined },
      { name: "Telemetry", state: "other", detail: undefined },
      { name: "Backup", state: "transitioning", detail: "2", exitCode: undefined },
    ]);
    expect(extension?.components.map(({ status }) => status.pointer)).toEqual(
      [0, 1, 2, 3, 4].map((index) => `/extensions/0/substatuses/${index}`),
    );
  });
});

test.each([
  [{}],
  [{ extensions: null, vmAgent: null }],
  [asView({ extensions: {}, vmAgent: { extensionHandlers: 5 } })],
])("%j has no extensions", (view) => {
  expect(extensionStates(view)).toEqual([]);
});
