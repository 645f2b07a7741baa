import type { InstanceViewStatus, VirtualMachineScaleSetVMInstanceView } from "@instance-view/models";

declare const view: VirtualMachineScaleSetVMInstanceView;
export type Code = NonNullable<InstanceViewStatus["code"]>;
export type Statuses = typeof view.statuses;
