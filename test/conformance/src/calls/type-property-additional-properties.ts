import { deepStrictEqual } from "node:assert/strict";
import {
  AdditionalPropertiesClient,
  type SpreadRecordForNonDiscriminatedUnion2,
} from "#emitted/type-property-additional-properties";
import type { At, Calls } from "../call.ts";

const group = (at: At) =>
  new AdditionalPropertiesClient({ endpoint: at.endpoint, ...at.options }).spreadRecordNonDiscriminatedUnion2;

/** An object with an end is of the only variant that has one; of the other, nothing tells, so that its date stays text. */
const body: SpreadRecordForNonDiscriminatedUnion2 = {
  name: "abc",
  additionalProperties: {
    prop1: { kind: "kind1", start: "2021-01-01T00:00:00Z" },
    prop2: { kind: "kind1", start: new Date("2021-01-01T00:00:00Z"), end: new Date("2021-01-02T00:00:00Z") },
  },
};

export const calls: Calls = {
  async Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion2_get(at) {
    deepStrictEqual(await group(at).get(), body);
  },
  Type_Property_AdditionalProperties_SpreadRecordNonDiscriminatedUnion2_put: (at) => group(at).put(body),
};
