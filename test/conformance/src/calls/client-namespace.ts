import { deepStrictEqual } from "node:assert/strict";
import {
  ClientNamespaceFirstClient,
  ClientNamespaceSecondClient,
  type FirstClientResult,
  KnownSecondClientEnumType,
  type SecondClientResult,
} from "#emitted/client-namespace";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  async Client_ClientNamespace(at) {
    const options = { endpoint: at.endpoint, ...at.options };
    const first: FirstClientResult = await new ClientNamespaceFirstClient(options).getFirst();
    deepStrictEqual(first, { name: "first" });
    const second: SecondClientResult = await new ClientNamespaceSecondClient(options).getSecond();
    deepStrictEqual(second, { type: KnownSecondClientEnumType.Second });
  },
};
