import type { WireInstanceView } from "../wire.js";

/** How Azure runs a scale set. Instances of a Flexible one have no instance view of their own in this operation. */
export type OrchestrationMode = "Uniform" | "Flexible";

/**
 * What stands for a machine. `undefined` is none: without `exactOptionalPropertyTypes`, TypeScript gives each scale set
 * in a list the ids of the others too, as `undefined`.
 */
type MaybeView = WireInstanceView | undefined;

/** A scale set that the emulator serves. Names are found without regard to case, as in Azure. */
export interface ScaleSet<View extends MaybeView = MaybeView> {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly name: string;
  /** Default: `"Uniform"`. Any text by its type, as an imported JSON file has it; another than the two is refused. */
  readonly orchestrationMode?: OrchestrationMode | (string & {}) | undefined;
  /** Instance views by instance id: a number in a Uniform scale set, the name of a VM in a Flexible one. */
  readonly virtualMachines: Readonly<Record<string, View>>;
}

/** Everything that the emulator serves, as plain data that can also come from a JSON file. */
export interface Fleet<View extends MaybeView = MaybeView> {
  readonly scaleSets: readonly ScaleSet<View>[];
}
