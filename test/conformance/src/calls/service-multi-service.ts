import { Combined } from "#emitted/service-multi-service";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  async Service_MultiService_ServiceA_Foo_test(at) {
    await new Combined({ endpoint: at.endpoint, ...at.options }).foo.test();
  },
  async Service_MultiService_ServiceB_Bar_test(at) {
    await new Combined({ endpoint: at.endpoint, ...at.options }).bar.test();
  },
};
