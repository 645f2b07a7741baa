import { deepStrictEqual } from "node:assert/strict";
import { JsonlClient } from "#emitted/streaming-jsonl";
import type { At, Calls } from "../call.ts";

const items = [{ desc: "one" }, { desc: "two" }, { desc: "three" }];

async function* later<T>(values: Iterable<T>): AsyncGenerator<T> {
  yield* values;
}

const basic = (at: At) => new JsonlClient({ endpoint: at.endpoint, ...at.options }).basic;

export const calls: Calls = {
  async Streaming_Jsonl_Basic_send(at) {
    await basic(at).send(items);
    await basic(at).send(later(items));
  },
  async Streaming_Jsonl_Basic_receive(at) {
    deepStrictEqual(await Array.fromAsync(await basic(at).receive()), items);
  },
};
