import type { PowerStateAnswer } from "../power-state.js";
import { inSentence } from "../text.js";
import { contradictionNotes, type Finding, finding } from "./reason.js";

/** What the power state comes to. */
export function powerFinding({ state, status }: PowerStateAnswer): Finding {
  switch (state) {
    case "running":
      return finding("ready", "PowerRunning", "The VM is running.", status);
    case "stopped":
      return finding("not-running", "PowerStopped", "The VM is stopped. Its compute is still billed.", status);
    case "deallocated":
      return finding("not-running", "PowerDeallocated", "The VM is deallocated. Its compute is not billed.", status);
    case "creating":
      return finding("in-transition", "PowerInTransition", "The VM is not powered on yet.", status);
    case "starting":
    case "stopping":
      return finding("in-transition", "PowerInTransition", `The VM is ${state}.`, status);
    case "deallocating":
      return finding("in-transition", "PowerInTransition", "The VM is being deallocated.", status);
    case "unknown":
      return finding("unknown", "PowerUnknown", "Azure cannot tell whether the VM is running.", status);
    case "other": {
      const message = `${inSentence(status.code)} is a power state that this version does not know.`;
      return finding("unknown", "PowerUnrecognized", message, status);
    }
    case "not-reported":
      return finding("unknown", "PowerNotReported", "No power state is reported.", status);
  }
}

/** A note where the view names several power states that differ. */
export function powerNotes(power: PowerStateAnswer): readonly Finding[] {
  return contradictionNotes(power, "PowerContradictory", "power state");
}
