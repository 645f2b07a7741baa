import type { ParsedStatusCode } from "./parse-status-code.js";

/** How far the set-up of the operating system inside the VM has come. */
export type OSProvisioningPhase = "in-progress" | "complete" | "other";

const phases: ReadonlyMap<string, OSProvisioningPhase> = new Map([
  ["osprovisioninginprogress", "in-progress"],
  ["osprovisioningcomplete", "complete"],
]);

/**
 * The phase that a provisioning code's detail names, if it names one. Failures have error codes that begin alike
 * (`failed/OSProvisioningTimedOut`), so on a failure only the phases known by name count.
 */
export function osProvisioningPhase(code: ParsedStatusCode): OSProvisioningPhase | undefined {
  const detail = code.detail?.toLowerCase() ?? "";
  if (code.category !== "ProvisioningState" || !detail.startsWith("osprovisioning")) return undefined;
  return phases.get(detail) ?? (code.state === "failed" ? undefined : "other");
}
