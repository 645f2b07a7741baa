import type { AbortSignalLike } from "@azure/abort-controller";
import type {
  PipelineResponse,
  RawHttpHeaders,
  RawHttpHeadersInput,
  RequestBodyType,
  TransferProgressEvent,
} from "@azure/core-rest-pipeline";
import type { OperationTracingOptions } from "@azure/core-tracing";

/** What every operation takes. */
export interface OperationOptions {
  /**
   * Ends the call with an `AbortError`, whether it waits for a token, an answer or the next attempt. Also what bounds
   * the call as a whole: `AbortSignal.timeout(30_000)`.
   */
  abortSignal?: AbortSignalLike | undefined;
  requestOptions?: OperationRequestOptions | undefined;
  tracingOptions?: OperationTracingOptions | undefined;
  /** Sees the response as it came. What it throws rejects the call. */
  onResponse?: RawResponseCallback | undefined;
}

/** How the requests of one call are sent. */
export interface OperationRequestOptions {
  /** Headers to add; one that the operation sets as well is replaced. */
  headers?: RawHttpHeadersInput | undefined;
  /** Milliseconds that one attempt may take; past them the call ends with an `AbortError`. 0, the default: no limit. */
  timeout?: number | undefined;
  onUploadProgress?: ((progress: TransferProgressEvent) => void) | undefined;
  onDownloadProgress?: ((progress: TransferProgressEvent) => void) | undefined;
  /** Lets this call go to an `http:` endpoint. */
  allowInsecureConnection?: boolean | undefined;
}

/** A response with its headers as a record and its body as parsed JSON. */
export interface FullOperationResponse extends PipelineResponse {
  /** Headers by lower-case name. */
  rawHeaders: RawHttpHeaders;
  /**
   * The body as parsed JSON, apart from the result of the call; `undefined` where it is not JSON. Parsed when first
   * read. (The type is that of the Azure SDK.)
   */
  readonly parsedBody?: RequestBodyType;
}

/**
 * Called once per call, with the last response (the ones that were retried or redirected are not shown).
 *
 * @param rawResponse - status, headers and body
 * @param error - what the call is about to reject with, if it is
 */
export type RawResponseCallback = (rawResponse: FullOperationResponse, error?: unknown) => void;
