import { availableParallelism, cpus } from "node:os";

/** What figures were measured on, and today's date: those of other machines or days do not compare. */
export function describeMachine(): string {
  const processor = cpus()[0]?.model.trim() ?? "unknown processor";
  const day = new Date().toISOString().slice(0, 10);
  return `Node ${process.versions.node}, ${processor}, ${availableParallelism()} cores, ${process.platform} ${process.arch}, ${day}`;
}
