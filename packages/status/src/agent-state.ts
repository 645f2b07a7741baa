import type { InstanceViewLike } from "./instance-view-like.js";
import { objectOf, textOf } from "./read.js";
import { resolveState, type StateAnswer, type StateRule } from "./resolve.js";
import { readStatuses } from "./status-source.js";

/** Whether the VM agent, which runs extensions inside the VM, works. */
export type AgentState = "ready" | "not-ready";

/** The answer of {@link agentState}. */
export interface AgentStateAnswer extends StateAnswer<AgentState> {
  /** The agent's version as sent; the service sends `"Unknown"` before the agent has reported. */
  readonly version: string | undefined;
}

const rule: StateRule<AgentState> = {
  category: "ProvisioningState",
  states: new Map<string, AgentState>([
    ["succeeded", "ready"],
    ["ready", "ready"],
    ["unavailable", "not-ready"],
    ["notready", "not-ready"],
    ["unresponsive", "not-ready"],
    ["installing", "not-ready"],
    ["creating", "not-ready"],
    ["updating", "not-ready"],
    ["transitioning", "not-ready"],
    ["failed", "not-ready"],
  ]),
  order: ["not-ready", "other", "ready"],
};

/**
 * Whether the VM agent is ready. Many VMs that do their work well have an agent that is not. The service keeps the
 * agent's last report when the VM is turned off, so on a stopped VM it may still say `"ready"`.
 *
 * Of several agent statuses, the first in this order is the answer: not-ready, other, ready. Statuses of unknown
 * categories alone are `"other"`.
 */
export function agentState(view: InstanceViewLike): AgentStateAnswer {
  const agent = objectOf(objectOf(view).vmAgent);
  const answer = resolveState(readStatuses(agent.statuses, "/vmAgent/statuses"), rule);
  return { ...answer, version: textOf(agent.vmAgentVersion) };
}
