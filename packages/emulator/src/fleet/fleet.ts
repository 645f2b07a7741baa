import type { WireInstanceView } from "../wire.js";

/** How Azure runs a scale set. Instances of a Flexible one have no instance view of their own in this operation. */
export type OrchestrationMode = "Uniform" | "Flexible";

/** A scale set that the emulator serves. Names are found without regard to case, as in Azure. */
export interface ScaleSet {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly name: string;
  /** Default: `"Uniform"`. */
  readonly orchestrationMode?: OrchestrationMode;
  /** Instance views by instance id: a number in a Uniform scale set, the name of a VM in a Flexible one. */
  readonly virtualMachines: Readonly<Record<string, WireInstanceView>>;
}

/** Everything that the emulator serves, as plain data that can also come from a JSON file. */
export interface Fleet {
  readonly scaleSets: readonly ScaleSet[];
}
