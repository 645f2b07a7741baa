export { $onEmit } from "./emitter.js";
export { $lib, type EmitterOptions } from "./lib.js";
