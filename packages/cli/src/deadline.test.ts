import { describe, expect, test } from "vitest";
import { startDeadline } from "./deadline.js";

describe("a deadline", () => {
  test("gives up on work that listens to nothing, and tells the rest to stop", async () => {
    const deadline = startDeadline(0.05);
    await expect(deadline.race(new Promise(() => {}))).rejects.toMatchObject({
      exitCode: 1,
      message: "No answer within 0.05 s: check the network, or allow more time with --timeout.",
    });
    expect(deadline.signal.aborted).toBe(true);
    expect(deadline.left()).toBe(0);
  });

  test("passes on what comes in time", async () => {
    const deadline = startDeadline(60);
    expect(await deadline.race(Promise.resolve("answer"))).toBe("answer");
    await expect(deadline.race(Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(deadline.left()).toBeGreaterThan(59_000);
    deadline.clear();
    expect(deadline.signal.aborted).toBe(false);
  });
});
