// For users of generated clients: options, and what calls throw.

export type { OperationState, PollerLike } from "@azure/core-lro";
export { isRestError, type Pipeline, RestError } from "@azure/core-rest-pipeline";
export type { ArmClientOptions } from "./arm-context.js";
export type { FileDownload } from "./bodies/files.js";
export { ClientError, type ClientErrorCode, isClientError } from "./client-error.js";
export type { ClientOptions, CredentialOptions } from "./client-options.js";
export { AzureClouds, type AzureSupportedClouds } from "./clouds.js";
export type { LongRunningOperationOptions } from "./lro/types.js";
export type {
  FullOperationResponse,
  OperationOptions,
  OperationRequestOptions,
  RawResponseCallback,
} from "./operation-options.js";
export type { ContinuablePage, PagedAsyncIterableIterator, PageSettings } from "./paging/types.js";
export { isServiceError, type ServiceError } from "./service-error.js";
export type { EventStream, EventStreamOptions } from "./streams/event-stream.js";
export type { ResponseStream } from "./streams/response-stream.js";
