import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { type EventStream, type ResponseEvents, SseClient } from "#emitted/streaming-sse";
import type { At, Calls } from "../call.ts";

const client = (at: At) => new SseClient({ endpoint: at.endpoint, ...at.options });

const hello = { event: "message", data: { message: "hello" } };

/** A stream with one event; returns the id that it had. */
async function isHello(stream: EventStream<unknown>): Promise<string | undefined> {
  deepStrictEqual(await Array.fromAsync(stream), [hello]);
  return stream.lastEventId;
}

export const calls: Calls = {
  async Streaming_Sse_Unnamed_receive(at) {
    const events = await Array.fromAsync(await client(at).unnamed.receive());
    deepStrictEqual(
      events.map(({ data }) => data.desc),
      ["one", "two", "three"],
    );
  },
  async Streaming_Sse_Named_receive(at) {
    const events: ResponseEvents[] = [];
    let text = "";
    for await (const event of await client(at).named.receive({ maxReconnects: 3 })) {
      events.push(event);
      if (event.event === "responseDelta") text += event.data.delta;
    }
    deepStrictEqual(events[0], { event: "responseCreated", data: { id: "resp_1" } });
    strictEqual(text, "Hello world");
    strictEqual(events.length, 3);
  },
  async Streaming_Sse_Retrieve_stream(at) {
    const events = await Array.fromAsync(await client(at).retrieve.stream({ query: "what is typespec?" }));
    deepStrictEqual(events, [
      { event: "partialResult", data: { text: "partial one" } },
      { event: "partialResult", data: { text: "partial two" } },
      { event: "finalResult", data: { references: ["doc1", "doc2"] } },
    ]);
  },
  async Streaming_Sse_Protocol_Data_withEnvelope(at) {
    deepStrictEqual(await Array.fromAsync(await client(at).protocol.data.withEnvelope()), [
      { event: "withEnvelope", data: "hello" },
    ]);
  },
  async Streaming_Sse_Protocol_Data_withoutEnvelope(at) {
    deepStrictEqual(await Array.fromAsync(await client(at).protocol.data.withoutEnvelope()), [
      { event: "withoutEnvelope", data: { metadata: { source: "test" }, contents: "world" } },
    ]);
  },
  async Streaming_Sse_Protocol_id(at) {
    strictEqual(await isHello(await client(at).protocol.id()), "event-1");
  },
  async Streaming_Sse_Protocol_invalidId(at) {
    strictEqual(await isHello(await client(at).protocol.invalidId()), undefined);
  },
  async Streaming_Sse_Protocol_retry(at) {
    const started = Date.now();
    const events = await Array.fromAsync(await client(at).protocol.retry({ maxReconnects: 1 }));
    deepStrictEqual(events, [hello, hello]);
    strictEqual(Date.now() - started >= 990, true);
  },
  async Streaming_Sse_Protocol_invalidRetry(at) {
    await isHello(await client(at).protocol.invalidRetry());
  },
  async Streaming_Sse_Protocol_reconnect(at) {
    const stream = await client(at).protocol.reconnect({ maxReconnects: 1 });
    deepStrictEqual(await Array.fromAsync(stream), [hello, { event: "message", data: { message: "world" } }]);
    strictEqual(stream.lastEventId, "event-2");
  },
};
