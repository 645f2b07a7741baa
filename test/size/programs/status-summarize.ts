import type { VirtualMachineScaleSetVMInstanceView } from "@instance-view/models";
import { summarize } from "@instance-view/status";

export default (view: VirtualMachineScaleSetVMInstanceView): void => {
  console.log(summarize(view).verdict);
};
