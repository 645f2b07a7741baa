import { describe, expect, test } from "vitest";
import { diskStates } from "./disk-states.js";
import { asView, permutations } from "./testing/views.js";

describe("diskStates", () => {
  test("tells each disk's provisioning and encryption, in any order of statuses", () => {
    const statuses = [
      { code: "ProvisioningState/succeeded", time: "2020-03-26T13:45:23.8306499+00:00" },
      { code: "encryptionState/NotEncrypted" },
    ];
    for (const order of permutations(statuses)) {
      const [disk] = diskStates({ disks: [{ name: "os", statuses: order }] });
      expect(disk).toMatchObject({
        name: "os",
        pointer: "/disks/0",
        state: "succeeded",
        status: { code: "ProvisioningState/succeeded", time: new Date("2020-03-26T13:45:23.830Z") },
        encryption: { state: "not-encrypted", status: { code: "encryptionState/NotEncrypted" } },
      });
    }
  });

  test("points into the list as it was sent", () => {
    const disks = diskStates(
      asView({ disks: [null, "os", { name: "data", statuses: [{}, { code: "ProvisioningState/failed/X" }] }] }),
    );
    expect(disks).toMatchObject([
      { name: "data", state: "failed", pointer: "/disks/2", status: { pointer: "/disks/2/statuses/1" } },
    ]);
  });

  test.each([
    ["EncryptionState/encrypted", "encrypted"],
    ["EncryptionState/notEncrypted", "not-encrypted"],
    ["EncryptionState/halfEncrypted", "other"],
    ["OSState/generalized", "not-reported"],
  ])("%s: encryption is %s", (code, state) => {
    expect(diskStates({ disks: [{ statuses: [{ code }] }] })[0]?.encryption.state).toBe(state);
  });

  test.each([
    [["lost", "DiskState/lost/5"], "not-reported", undefined],
    [["EncryptionState/encrypted"], "not-reported", undefined],
    [["encryptionstate/encrypted", "OSState/generalized"], "not-reported", undefined],
    [["DiskState/lost", "ProvisioningState/succeeded"], "succeeded", "ProvisioningState/succeeded"],
  ])("%j in any order: %s", (codes, state, code) => {
    for (const order of permutations(codes)) {
      const [disk] = diskStates({ disks: [{ statuses: order.map((code) => ({ code })) }] });
      expect([disk?.state, disk?.status?.code]).toEqual([state, code]);
    }
  });

  test.each([
    [["encrypted", "notEncrypted"], "not-encrypted"],
    [["encrypted", "halfEncrypted"], "other"],
    [["encrypted", "zzz"], "other"],
    [["notEncrypted", "halfEncrypted"], "not-encrypted"],
    [["notEncrypted", "zzz"], "not-encrypted"],
  ])("calls a disk encrypted only where nothing says otherwise: %j", (states, expected) => {
    for (const order of permutations(states)) {
      const statuses = order.map((state) => ({ code: `EncryptionState/${state}` }));
      expect(diskStates({ disks: [{ statuses }] })[0]?.encryption.state).toBe(expected);
    }
  });

  test.each([[{}], [{ disks: null }], [{ disks: [] }], [asView({ disks: "none" })]])("%j has no disks", (view) => {
    expect(diskStates(view)).toEqual([]);
  });

  test("a disk without statuses reports nothing", () => {
    expect(diskStates({ disks: [{ name: null }] })).toEqual([
      {
        name: undefined,
        state: "not-reported",
        status: undefined,
        others: [],
        encryption: { state: "not-reported", status: undefined, others: [] },
        pointer: "/disks/0",
      },
    ]);
  });
});
