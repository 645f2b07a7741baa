import { resolve } from "node:path";
import { apiVersions } from "./arm/api-versions.js";
import { demoFleet } from "./demo/demo-fleet.js";
import type { Emulator } from "./emulator.js";
import type { Fleet } from "./fleet/fleet.js";

interface UsageContext {
  readonly certificateFile: string | undefined;
  /** The token came from the user, so it is not repeated on the screen. */
  readonly ownToken: boolean;
  readonly fleet: Fleet | undefined;
}

/** What the command tells its user: where the endpoint is, how to trust it and how to call it. */
export function usage(emulator: Emulator, context: UsageContext): string {
  const lines = [`Listening on ${emulator.endpoint} (stop with Ctrl+C)`, ""];
  const certificateFile = context.certificateFile === undefined ? undefined : resolve(context.certificateFile);
  if (certificateFile) {
    lines.push("Trust its certificate:", `  export NODE_EXTRA_CA_CERTS=${quote(certificateFile)}`, "");
  } else if (emulator.certificate) {
    lines.push("Clients must trust its certificate; --write-certificate FILE writes it.", "");
  }
  const path = firstInstanceView(context.fleet ?? demoFleet());
  if (path) {
    const token = context.ownToken ? "$TOKEN" : emulator.token;
    const trust = emulator.certificate ? `--cacert ${certificateFile ? quote(certificateFile) : "FILE"} ` : "";
    const url = `${emulator.endpoint}${path}?api-version=${apiVersions.at(-1)}`;
    lines.push("Call it:", `  curl ${trust}-H "Authorization: Bearer ${token}" ${quote(url)}`, "");
  }
  return lines.join("\n");
}

function firstInstanceView(fleet: Fleet): string | undefined {
  for (const { subscriptionId, resourceGroup, name, orchestrationMode, virtualMachines } of fleet.scaleSets) {
    const [instanceId] = Object.keys(virtualMachines);
    if (orchestrationMode === "Flexible" || instanceId === undefined) continue;
    const [subscription, group, scaleSet] = [subscriptionId, resourceGroup, name].map(encodeURIComponent);
    const provider = "providers/Microsoft.Compute/virtualMachineScaleSets";
    return `/subscriptions/${subscription}/resourceGroups/${group}/${provider}/${scaleSet}/virtualMachines/${instanceId}/instanceView`;
  }
  return undefined;
}

/** Quotes a word for a POSIX shell. */
function quote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
