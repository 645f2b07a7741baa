import type { WireInstanceView } from "../wire.js";
import { deallocated, provisioned, ready, stopped } from "./statuses.js";

/** Off and not billed; it keeps its placement group, whatever the documentation says. */
export const deallocatedVm: WireInstanceView = {
  placementGroupId: "5d0f3c52-8a55-4b7e-9a3c-0f6f0a7d1e11",
  platformUpdateDomain: 2,
  platformFaultDomain: 2,
  disks: [{ name: "myvmss_2_OsDisk_1_d04e", statuses: [provisioned("2026-10-30T17:59:12.5540021+00:00")] }],
  hyperVGeneration: "V1",
  statuses: [provisioned("2026-10-30T18:02:45.6612908+00:00"), deallocated],
};

/** Off but still billed, and generalized: that status comes first, so that a reader by position goes wrong. */
export const generalizedVm: WireInstanceView = {
  placementGroupId: "5d0f3c52-8a55-4b7e-9a3c-0f6f0a7d1e11",
  platformUpdateDomain: 0,
  platformFaultDomain: 2,
  computerName: "myvmss000005",
  osName: "ubuntu",
  osVersion: "24.04",
  vmAgent: {
    vmAgentVersion: "2.15.0.1",
    statuses: [ready("2026-11-01T11:20:31+00:00")],
    extensionHandlers: [],
  },
  disks: [{ name: "myvmss_5_OsDisk_1_e15f", statuses: [provisioned("2026-11-01T10:58:07.91+00:00")] }],
  statuses: [
    { code: "OSState/generalized", level: "Info", displayStatus: "VM generalized" },
    provisioned("2026-11-01T11:24:10.7719002+00:00"),
    stopped,
  ],
};

/** Asleep: deallocated, with its memory kept on disk. */
export const hibernatedVm: WireInstanceView = {
  platformUpdateDomain: 3,
  platformFaultDomain: 1,
  disks: [{ name: "myvmss_8_OsDisk_1_1829", statuses: [provisioned("2026-11-01T21:00:04.4300178+00:00")] }],
  hyperVGeneration: "V2",
  statuses: [
    provisioned("2026-11-01T21:00:09.0284417+00:00"),
    deallocated,
    { code: "HibernationState/Hibernated", level: "Info", displayStatus: "VM hibernated" },
  ],
};
