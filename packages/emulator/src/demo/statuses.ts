import type { InstanceViewStatus } from "@instance-view/models";
import type { Wire } from "../wire.js";

/** A status as it travels. */
export type WireStatus = Wire<InstanceViewStatus>;

// Statuses that most of the demo's machines have. A power state carries no time, as in Azure.

export const running: WireStatus = { code: "PowerState/running", level: "Info", displayStatus: "VM running" };
export const stopped: WireStatus = { code: "PowerState/stopped", level: "Info", displayStatus: "VM stopped" };
export const deallocated: WireStatus = {
  code: "PowerState/deallocated",
  level: "Info",
  displayStatus: "VM deallocated",
};

export function provisioned(time: string): WireStatus {
  return { code: "ProvisioningState/succeeded", level: "Info", displayStatus: "Provisioning succeeded", time };
}

export function ready(time: string): WireStatus {
  return {
    code: "ProvisioningState/succeeded",
    level: "Info",
    displayStatus: "Ready",
    message: "The guest agent runs.",
    time,
  };
}
