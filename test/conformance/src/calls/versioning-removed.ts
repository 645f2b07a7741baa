import { deepStrictEqual } from "node:assert/strict";
import { KnownEnumV3, RemovedClient } from "#emitted/versioning-removed";
import { RemovedClient as ClientOfV1, KnownEnumV3 as KnownEnumV3OfV1 } from "#emitted/versioning-removed-v1";
import { RemovedClient as ClientOfV2preview } from "#emitted/versioning-removed-v2preview";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  async Versioning_Removed_modelV3(at) {
    const body = { id: "123", enumProp: KnownEnumV3OfV1.EnumMemberV1 };
    deepStrictEqual(await new ClientOfV1(at.endpoint, at.options).modelV3(body), body);
  },
  async Versioning_Removed_modelV3_V2preview(at) {
    const body = { id: "123" };
    deepStrictEqual(await new ClientOfV2preview(at.endpoint, at.options).modelV3(body), body);
  },
  async Versioning_Removed_modelV3_V2(at) {
    const body = { id: "123", enumProp: KnownEnumV3.EnumMemberV1 };
    deepStrictEqual(await new RemovedClient(at.endpoint, at.options).modelV3(body), body);
  },
};
