import { deepStrictEqual } from "node:assert/strict";
import { NestedDiscriminatorClient } from "#emitted/type-model-inheritance-nested-discriminator";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  /** Against its contract, the service does not say what it is: it comes back as it is. */
  async Type_Model_Inheritance_NestedDiscriminator_getMissingDiscriminator(at) {
    const client = new NestedDiscriminatorClient({ endpoint: at.endpoint, ...at.options });
    deepStrictEqual(await client.getMissingDiscriminator(), { age: 1 });
  },
};
