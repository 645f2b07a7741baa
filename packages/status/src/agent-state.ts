import type { InstanceViewLike } from "./instance-view-like.js";
import { textOf } from "./read.js";
import { resolveState, type StateAnswer, stateRule } from "./resolve.js";
import { readAgent, type ViewPart } from "./status-source.js";

/** Whether the VM agent, which runs extensions inside the VM, works. */
export type AgentState = "ready" | "not-ready";

/** The answer of {@link agentState}. */
export type AgentStateAnswer = StateAnswer<AgentState> & {
  /** The agent's version as sent; the service sends `"Unknown"` before the agent has reported. */
  readonly version: string | undefined;
};

const rule = stateRule<AgentState, "ProvisioningState">("ProvisioningState", [
  [
    "not-ready",
    "Unavailable",
    "NotReady",
    "Unresponsive",
    "Installing",
    "creating",
    "updating",
    "transitioning",
    "failed",
  ],
  "other",
  ["ready", "succeeded", "Ready"],
]);

/**
 * Whether the VM agent is ready. Many VMs that do their work well have an agent that is not. The service keeps the
 * agent's last report when the VM is turned off, so on a stopped VM it may still say `"ready"`.
 *
 * Of several agent statuses, the first in this order is the answer: not-ready, other, ready. Statuses of unknown
 * categories alone are `"other"`.
 */
export function agentState(view: InstanceViewLike): AgentStateAnswer {
  return agentStateIn(readAgent(view));
}

/** The same, out of the agent. */
export function agentStateIn({ item, statuses }: ViewPart): AgentStateAnswer {
  return { ...resolveState(statuses, rule), version: textOf(item.vmAgentVersion) };
}
