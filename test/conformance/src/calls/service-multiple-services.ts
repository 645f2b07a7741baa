import { ServiceAClient, ServiceBClient } from "#emitted/service-multiple-services";
import type { At, Calls } from "../call.ts";

const optionsOf = (at: At) => ({ endpoint: at.endpoint, ...at.options });

export const calls: Calls = {
  async Service_MultipleServices_ServiceA_Operations_opA(at) {
    await new ServiceAClient(optionsOf(at)).operations.opA();
  },
  async Service_MultipleServices_ServiceA_SubNamespace_subOpA(at) {
    await new ServiceAClient(optionsOf(at)).subNamespace.subOpA();
  },
  async Service_MultipleServices_ServiceB_Operations_opB(at) {
    await new ServiceBClient(optionsOf(at)).operations.opB();
  },
  async Service_MultipleServices_ServiceB_SubNamespace_subOpB(at) {
    await new ServiceBClient(optionsOf(at)).subNamespace.subOpB();
  },
};
