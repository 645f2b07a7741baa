import type { VirtualMachineScaleSetVMInstanceView } from "@instance-view/models";

/**
 * A model type as it travels in JSON: a `Date` is a string, a closed set of strings is open, an optional property may
 * also be `null`, and an object may hold properties that the model does not know. Nothing is asked to be mutable, nor a
 * literal, so that constants and imported JSON files fit.
 */
export type Wire<T> = T extends Date
  ? string
  : T extends string
    ? T | (string & {})
    : T extends number | boolean
      ? T
      : T extends readonly (infer Item)[]
        ? readonly Wire<Item>[]
        : { readonly [K in keyof T]: Wire<T[K]> | NullIfOptional<T, K> } & {
            readonly [unknownProperty: string]: unknown;
          };

type NullIfOptional<T, K extends keyof T> = Pick<T, K> extends Required<Pick<T, K>> ? never : null;

/** The instance view of a scale-set VM as Azure Resource Manager sends it. */
export type WireInstanceView = Wire<VirtualMachineScaleSetVMInstanceView>;
