import type { VirtualMachineScaleSetVMInstanceView } from "@instance-view/models";
import { powerState } from "@instance-view/status";

export default (view: VirtualMachineScaleSetVMInstanceView): void => {
  console.log(powerState(view));
};
