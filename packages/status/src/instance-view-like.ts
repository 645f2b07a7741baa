import type { VirtualMachineScaleSetVMInstanceView } from "@instance-view/models";

/** `T` as JSON and other clients may hold it: times as text, closed sets as any text, `null` for what is absent. */
type Lenient<T> = T extends Date
  ? Date | string
  : T extends string
    ? string
    : T extends readonly (infer Item)[]
      ? readonly (Lenient<Item> | null)[]
      : T extends object
        ? { readonly [Key in keyof T]?: Lenient<T[Key]> | null | undefined }
        : T;

/**
 * What every function here takes: the instance view of a virtual machine, in a scale set or alone, from our client,
 * from another client, or as JSON straight from the service. An absent view (`null`, `undefined`) is one that
 * reports nothing.
 *
 * The functions do not trust the type: whatever stands in any place, they treat it as not reported if they cannot
 * read it, and never throw.
 */
export type InstanceViewLike = (Lenient<VirtualMachineScaleSetVMInstanceView> & NoVm) | null | undefined;

/** A VM has its view within it, and some properties in common with it: it is easily handed over in the view's place. */
interface NoVm {
  readonly instanceView?: never;
}
