// For generated code only; it may change with the generator.
export { type LongRunningPlan, longRunning } from "../lro/long-running.js";
