import { deepStrictEqual, strictEqual } from "node:assert/strict";
import {
  ExactNameClient,
  KnownAgentEndpointProtocol,
  type my_model,
  type ScopedModel,
} from "#emitted/azure-client-generator-core-exact-name";
import type { At, Calls } from "../call.ts";

const clientAt = (at: At) => new ExactNameClient({ endpoint: at.endpoint, ...at.options });

/** The types of the variables are half of what is tested here. */
export const calls: Calls = {
  async Azure_ClientGenerator_Core_ExactName_Model(at) {
    const body: my_model = { name: "test" };
    deepStrictEqual(await clientAt(at).model.send(body), body);
  },
  async Azure_ClientGenerator_Core_ExactName_Property(at) {
    const body: ScopedModel = { _myName: "test" };
    deepStrictEqual(await clientAt(at).property.send(body), body);
  },
  async Azure_ClientGenerator_Core_ExactName_EnumValue(at) {
    const { protocol } = await clientAt(at).enumValue.send({ protocol: KnownAgentEndpointProtocol.A2A });
    strictEqual(protocol, "a2a");
  },
  async Azure_ClientGenerator_Core_ExactName_Operation(at) {
    await clientAt(at).operation.myOp();
  },
  async Azure_ClientGenerator_Core_ExactName_Parameter(at) {
    await clientAt(at).parameter.send("hello");
  },
};
