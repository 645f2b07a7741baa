export { demoFleet } from "./demo/demo-fleet.js";
export { type Emulator, startEmulator } from "./emulator.js";
export { EmulatorError, type EmulatorErrorCode, isEmulatorError } from "./errors.js";
export type { Fleet, OrchestrationMode, ScaleSet } from "./fleet/fleet.js";
export type { EmulatorOptions, LoopbackHost } from "./options.js";
export type { Wire, WireInstanceView } from "./wire.js";
