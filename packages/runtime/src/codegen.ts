// For generated code only; it may change with the generator.
export { type ArmContextSettings, createArmContext } from "./arm-context.js";
export { bytes } from "./bytes.js";
export type { ClientContext } from "./context.js";
export { pathSegment } from "./path-segment.js";
export { json, nothing, type ResponseReader, text } from "./readers.js";
export type { QueryPair } from "./request-url.js";
export type { ErrorDecoders } from "./response-error.js";
export { type OperationRequest, type ResponseReaders, send } from "./send.js";
export { type ContextSettings, createContext } from "./service-context.js";
export { isServiceError, type ServiceError } from "./service-error.js";
