import type { VirtualMachineScaleSetVMInstanceView } from "@instance-view/models";

/**
 * A model type as it travels in JSON: a `Date` is a string, an optional property may also be `null`, and an object may
 * hold properties that the model does not know.
 */
export type Wire<T> = T extends Date
  ? string
  : T extends string | number | boolean
    ? T
    : T extends readonly (infer Item)[]
      ? Wire<Item>[]
      : { [K in keyof T]: Wire<T[K]> | NullIfOptional<T, K> } & { [unknownProperty: string]: unknown };

type NullIfOptional<T, K extends keyof T> = Pick<T, K> extends Required<Pick<T, K>> ? never : null;

/** The instance view of a scale-set VM as Azure Resource Manager sends it. */
export type WireInstanceView = Wire<VirtualMachineScaleSetVMInstanceView>;
