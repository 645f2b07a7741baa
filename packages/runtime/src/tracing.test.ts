import { type Instrumenter, type TracingContext, type TracingSpan, useInstrumenter } from "@azure/core-tracing";
import { expect, test } from "vitest";
import { contextFor, get } from "./testing/client.js";
import { jsonAnswer, serve } from "./testing/server.js";

test("spans are made under the context of the call", async () => {
  const parent: TracingContext = { getValue: () => undefined, setValue: () => parent, deleteValue: () => parent };
  const spans: { name: string; parent: unknown }[] = [];
  const span: TracingSpan = {
    setStatus: () => {},
    setAttribute: () => {},
    addEvent: () => {},
    recordException: () => {},
    isRecording: () => true,
    end: () => {},
  };
  const instrumenter: Instrumenter = {
    startSpan(name, { tracingContext }) {
      spans.push({ name, parent: tracingContext });
      return { span, tracingContext: parent };
    },
    withContext: (_, callback, ...args) => callback(...args),
    parseTraceparentHeader: () => undefined,
    createRequestHeaders: () => ({ traceparent: "00-1-2-01" }),
  };
  useInstrumenter(instrumenter);
  const server = await serve(() => jsonAnswer({}));
  await get(contextFor(server), { tracingOptions: { tracingContext: parent } });
  expect(spans).toHaveLength(1);
  expect(spans[0]?.name).toBe("HTTP GET");
  expect(spans[0]?.parent).toBe(parent);
  expect(server.received[0]?.headers.traceparent).toBe("00-1-2-01");
});
