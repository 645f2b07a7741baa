import { randomUUID } from "node:crypto";
import { demoFleet, type Fleet, startEmulator } from "@instance-view/emulator";
import type { Connection } from "./connection.js";
import { fixedCredential } from "./credential.js";

/** Starts an emulator that only this process can talk to: nobody else knows its token and its certificate. */
export async function connectDemo(): Promise<Connection> {
  const fleet = demoFleet();
  const token = randomUUID();
  const { endpoint, certificate, close } = await startEmulator({ fleet, token });
  return {
    credential: fixedCredential(token),
    clientOptions: { endpoint, ...(certificate !== undefined && { tlsOptions: { ca: certificate } }) },
    signIn: "demo",
    inventory: inventoryOf(fleet),
    close,
  };
}

function inventoryOf({ scaleSets }: Fleet): string {
  return scaleSets
    .filter(({ orchestrationMode }) => orchestrationMode !== "Flexible") // nothing to show there
    .map(({ name, resourceGroup, virtualMachines }) => {
      return `${Object.keys(virtualMachines).join(", ")} of ${name} in ${resourceGroup}`;
    })
    .join("; ");
}
