import type { AgentStateAnswer } from "../agent-state.js";
import type { Requirement } from "../ready-criteria.js";
import { inSentence } from "../text.js";
import type { PowerPhase } from "../verdict.js";
import { type Finding, finding, notKnownFor, weighed } from "./reason.js";

/** What the VM agent comes to. On a VM that is off it says nothing new: no agent runs there. */
export function agentFindings(
  agent: AgentStateAnswer,
  requirement: Requirement,
  power: PowerPhase,
): readonly Finding[] {
  if (power !== "off") return weighed(agentFinding(agent), requirement, agent.state !== "not-reported");
  if (agent.state !== "ready") return [];
  const message = "What the VM agent reports is from before the VM was turned off.";
  return [finding(undefined, "AgentReportOutdated", message, agent.status)];
}

function agentFinding({ state, status }: AgentStateAnswer): Finding {
  switch (state) {
    case "ready":
      return finding("ready", "AgentReady", "The VM agent is ready.", status);
    case "not-ready":
      return finding("degraded", "AgentNotReady", "The VM agent is not ready.", status);
    case "other": {
      const message = `The VM agent is in a state that ${notKnownFor("an agent", status)}: ${inSentence(status.code)}.`;
      return finding("unknown", "AgentUnrecognized", message, status);
    }
    case "not-reported":
      return finding("unknown", "AgentNotReported", "The VM agent reports nothing, but is required.", status);
  }
}
