import type { HealthStateAnswer } from "../health-state.js";
import type { Requirement } from "../ready-criteria.js";
import { inSentence } from "../text.js";
import { type Finding, finding, notKnownFor, weighed } from "./reason.js";

/** What the application's health comes to. */
export function healthFindings(health: HealthStateAnswer, requirement: Requirement): readonly Finding[] {
  return weighed(healthFinding(health), requirement, health.state !== "not-reported");
}

function healthFinding({ state, status }: HealthStateAnswer): Finding {
  switch (state) {
    case "healthy":
      return finding("ready", "HealthHealthy", "The application reports that it is healthy.", status);
    case "unhealthy":
      return finding("degraded", "HealthUnhealthy", "The application is unhealthy or cannot be reached.", status);
    case "initializing":
      return finding("in-transition", "HealthInitializing", "The application has not reported its health yet.", status);
    case "unknown":
      return finding("unknown", "HealthUnknown", "The health of the application is not known.", status);
    case "other": {
      const message = `${inSentence(status.code)} is a health that ${notKnownFor("a VM", status)}.`;
      return finding("unknown", "HealthUnrecognized", message, status);
    }
    case "not-reported":
      return finding("unknown", "HealthNotReported", "No health is reported, but it is required.", status);
  }
}
