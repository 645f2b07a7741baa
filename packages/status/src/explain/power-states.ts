import type { EntriesOf } from "./entry.js";

const vm = ["vm"] as const;
const nothing = "Nothing; look again in a minute.";

export const powerStates: EntriesOf<"PowerState"> = {
  "PowerState/creating": {
    places: vm,
    meaning: "Azure is looking for a host and makes the VM; it has not been powered on yet.",
    costsCompute: "no",
    endsByItself: "yes",
    nextStep: nothing,
    evidence: "documentation",
  },
  "PowerState/starting": {
    places: vm,
    meaning: "The VM has a host and is being powered on.",
    costsCompute: "yes",
    endsByItself: "yes",
    nextStep: nothing,
    evidence: "recording",
  },
  "PowerState/running": {
    places: vm,
    meaning: "The VM is powered on. Whether its system and its application work is reported elsewhere.",
    costsCompute: "yes",
    endsByItself: "no",
    nextStep: "Nothing.",
    evidence: "recording",
  },
  "PowerState/stopping": {
    places: vm,
    meaning: "The VM is being powered off and will keep its host.",
    costsCompute: "yes",
    endsByItself: "yes",
    nextStep: nothing,
    evidence: "documentation",
  },
  "PowerState/stopped": {
    places: vm,
    meaning:
      "The VM is powered off but keeps its host, after a power-off or a shutdown inside the VM. It can show for a moment while a VM is created or started.",
    costsCompute: "yes",
    endsByItself: "no",
    nextStep: "Deallocate it if its compute is to cost nothing, or start it.",
    evidence: "recording",
  },
  "PowerState/deallocating": {
    places: vm,
    meaning: "The VM is being powered off and gives its host back.",
    costsCompute: "no",
    endsByItself: "yes",
    nextStep: nothing,
    evidence: "documentation",
  },
  "PowerState/deallocated": {
    places: vm,
    meaning: "The VM is powered off and has no host. Its disks and addresses are still billed.",
    costsCompute: "no",
    endsByItself: "no",
    nextStep: "Start it when it is needed; there must be capacity for it then.",
    evidence: "recording",
  },
  "PowerState/unknown": {
    places: vm,
    meaning: "Azure cannot tell whether the VM runs.",
    costsCompute: "unknown",
    endsByItself: "maybe",
    nextStep: "Ask again; if it persists, see Azure Resource Health for the VM.",
    evidence: "library",
  },
};
