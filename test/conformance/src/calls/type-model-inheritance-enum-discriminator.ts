import { deepStrictEqual } from "node:assert/strict";
import { EnumDiscriminatorClient } from "#emitted/type-model-inheritance-enum-discriminator";
import type { At, Calls } from "../call.ts";

const clientOf = (at: At) => new EnumDiscriminatorClient({ endpoint: at.endpoint, ...at.options });

// The service breaks its own contract here: what it gives comes back as it is, though no type allows it.
export const calls: Calls = {
  async Type_Model_Inheritance_EnumDiscriminator_getExtensibleModelMissingDiscriminator(at) {
    deepStrictEqual(await clientOf(at).getExtensibleModelMissingDiscriminator(), { weight: 10 });
  },
  async Type_Model_Inheritance_EnumDiscriminator_getFixedModelMissingDiscriminator(at) {
    deepStrictEqual(await clientOf(at).getFixedModelMissingDiscriminator(), { length: 10 });
  },
  async Type_Model_Inheritance_EnumDiscriminator_getFixedModelWrongDiscriminator(at) {
    deepStrictEqual(await clientOf(at).getFixedModelWrongDiscriminator(), { kind: "wrongKind", length: 8 });
  },
};
