// For generated code only; it may change with the generator.
export { longRunningPages } from "../lro/long-running-pages.js";
