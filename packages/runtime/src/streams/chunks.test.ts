import { describe, expect, test } from "vitest";
import { chunksOf, linesOf } from "./chunks.js";

async function* each(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

/** The lines, however the bytes are cut. */
async function lines(text: string, ends: "lf" | "any"): Promise<string[]> {
  const bytes = new TextEncoder().encode(text);
  const results = await Promise.all(
    [1, 2, 3, 1000].map((size) => {
      const count = Math.ceil(bytes.length / size);
      const chunks = Array.from({ length: count }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
      return Array.fromAsync(linesOf(each(chunks), ends));
    }),
  );
  for (const result of results) expect(result).toEqual(results[0]);
  return results[0] ?? [];
}

describe("lines", () => {
  test.each<[string, string[], string[]]>([
    ["", [], []],
    ["a", ["a"], ["a"]],
    ["a\n", ["a"], ["a"]],
    ["a\n\nb", ["a", "", "b"], ["a", "", "b"]],
    ["a\r\nb\r\n\r\n", ["a\r", "b\r", "\r"], ["a", "b", ""]],
    ["a\rb\r\r", ["a\rb\r\r"], ["a", "b", ""]],
    ["\uFEFFä€😀\nö", ["ä€😀", "ö"], ["ä€😀", "ö"]],
  ])("%j", async (text, byLf, byAny) => {
    expect(await lines(text, "lf")).toEqual(byLf);
    expect(await lines(text, "any")).toEqual(byAny);
  });

  test("a line of many chunks takes no longer than its length asks for", async () => {
    const chunks = Array.from({ length: 50_000 }, () => new Uint8Array(20).fill(97));
    const [line] = await Array.fromAsync(linesOf(each(chunks), "any"));
    expect(line).toHaveLength(1_000_000);
  }, 10_000);
});

describe("in browsers", () => {
  const response = (parts: object) => ({ status: 200, ...parts }) as Parameters<typeof chunksOf>[0];
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  test("from a stream, which is let go", async () => {
    let isCancelled = false;
    const browserStreamBody = new ReadableStream({
      start: (controller) => controller.enqueue(bytes("a")),
      cancel: () => {
        isCancelled = true;
      },
    });
    const chunks = chunksOf(response({ browserStreamBody }));
    for await (const chunk of chunks) {
      expect(chunk).toEqual(bytes("a"));
      chunks.cancel();
    }
    expect(isCancelled).toBe(true);
  });

  test("from a stream that nobody reads", () => {
    let isCancelled = false;
    const browserStreamBody = new ReadableStream({
      cancel: () => {
        isCancelled = true;
      },
    });
    chunksOf(response({ browserStreamBody })).cancel();
    expect(isCancelled).toBe(true);
  });

  test("leaving the loop lets the stream go", async () => {
    let isCancelled = false;
    const browserStreamBody = new ReadableStream({
      start: (controller) => controller.enqueue(bytes("a")),
      cancel: () => {
        isCancelled = true;
      },
    });
    for await (const _ of chunksOf(response({ browserStreamBody }))) break;
    expect(isCancelled).toBe(true);
  });

  test("from a stream that breaks off, which is told once", async () => {
    const browserStreamBody = new ReadableStream({ start: (controller) => controller.error(new Error("Broken.")) });
    const chunks = chunksOf(response({ browserStreamBody }));
    await expect(Array.fromAsync(chunks)).rejects.toThrow("Broken.");
    chunks.cancel(); // an unhandled rejection would fail the run
  });

  test("from a blob", async () => {
    const chunks = chunksOf(response({ blobBody: Promise.resolve(new Blob(["ab"])) }));
    expect(await Array.fromAsync(chunks)).toEqual([bytes("ab")]);
  });

  test("from nothing", async () => {
    expect(await Array.fromAsync(chunksOf(response({})))).toEqual([]);
  });
});
