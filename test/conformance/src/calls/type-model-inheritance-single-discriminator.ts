import { deepStrictEqual } from "node:assert/strict";
import { SingleDiscriminatorClient } from "#emitted/type-model-inheritance-single-discriminator";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  /** Against its contract, the service does not say what it is: it comes back as it is. */
  async Type_Model_Inheritance_SingleDiscriminator_getMissingDiscriminator(at) {
    const client = new SingleDiscriminatorClient({ endpoint: at.endpoint, ...at.options });
    deepStrictEqual(await client.getMissingDiscriminator(), { wingspan: 1 });
  },
};
