// Compiled only, by tsconfig.test.json.
import type { AbortSignalLike } from "@azure/abort-controller";
import type { TokenCredential } from "@azure/core-auth";
import type { PagedAsyncIterableIterator as AzurePages } from "@azure/core-paging";
import type {
  HttpClient,
  LogPolicyOptions,
  Pipeline,
  PipelineOptions,
  PipelinePolicy,
  PipelineRequest,
  PipelineResponse,
  RawHttpHeaders,
  RawHttpHeadersInput,
  RequestBodyType,
  TransferProgressEvent,
} from "@azure/core-rest-pipeline";
import type { OperationTracingOptions } from "@azure/core-tracing";
import { longRunning } from "./codegen/lro.js";
import { pages } from "./codegen/paging.js";
import { bytes, type ClientContext, createArmContext, json, nothing, pathSegment, send, text } from "./codegen.js";
import {
  type ArmClientOptions,
  AzureClouds,
  type ClientOptions,
  type ContinuablePage,
  type CredentialOptions,
  isClientError,
  isRestError,
  isServiceError,
  type LongRunningOperationOptions,
  type OperationOptions,
  type OperationRequestOptions,
  type OperationState,
  type PagedAsyncIterableIterator,
  type PageSettings,
  type PollerLike,
  type RestError,
  type ServiceError,
} from "./index.js";

declare function accept<T>(value: T): void;

// Generated code.

interface ThingContext extends ClientContext {
  readonly apiVersion: string;
  readonly subscriptionId: string;
}
interface ThingOptions extends ArmClientOptions {
  apiVersion?: "2024-07-01" | (string & {});
}
declare const credential: TokenCredential;
export function createThings(subscriptionId: string, options: ThingOptions = {}): ThingContext {
  return {
    ...createArmContext({ credential, packageName: "@scope/client", packageVersion: "0.1.0" }, options),
    apiVersion: options.apiVersion ?? "2024-07-01",
    subscriptionId,
  };
}

interface Thing {
  time?: Date;
}
declare function decodeThing(body: unknown): Thing;
interface GetOptionalParams extends OperationOptions {
  apiVersion?: string;
  filter?: string;
}
export async function getThing(context: ThingContext, name: string, options: GetOptionalParams = {}): Promise<Thing> {
  return send(
    context,
    {
      method: "GET",
      path: `/subscriptions/${pathSegment("subscriptionId", context.subscriptionId)}/things/${pathSegment("name", name)}`,
      query: [
        ["api-version", options.apiVersion ?? context.apiVersion],
        ["$filter", options.filter],
      ],
      headers: { accept: "application/json", "if-match": options.filter },
    },
    { 200: json(decodeThing) },
    { default: decodeThing },
    options,
  );
}

// The result is the union of what the readers give.

declare const context: ClientContext;
const request = { method: "GET", path: "/x" } as const;
accept<Promise<Thing>>(send(context, request, { 200: json(decodeThing) }, {}, {}));
accept<Promise<Thing | undefined>>(send(context, request, { 200: json(decodeThing), 204: nothing }, {}, {}));
accept<Promise<string>>(send(context, request, { 200: text }, {}, {}));
accept<Promise<Uint8Array>>(send(context, request, { 200: bytes }, {}, {}));
// @ts-expect-error there may be no result
accept<Promise<Thing>>(send(context, request, { 200: json(decodeThing), 204: nothing }, {}, {}));
// @ts-expect-error another model
accept<Promise<{ size: number }>>(send(context, request, { 200: json(decodeThing) }, {}, {}));
// @ts-expect-error the path has to start with a slash: it must not lengthen the host's name
send(context, { method: "GET", path: "x" }, { 200: text }, {}, {});
// @ts-expect-error a list is for the generated code to join
send(context, { ...request, query: [["a", ["b"]]] }, { 200: text }, {}, {});

// Lists by pages, and pollers. Those of the Azure SDK are what users have written down.

declare function decodePage(body: unknown): { value?: Thing[] | null; nextLink?: string };
const list = pages(
  context,
  ({ token, size }) => ({
    ...request,
    query: [
      ["token", token],
      ["size", size],
    ],
  }),
  { 200: json(decodePage) },
  {},
  {},
  { items: (page) => page.value, nextLink: (page) => page.nextLink, keep: ["api-version"] },
);
accept<PagedAsyncIterableIterator<Thing>>(list);
accept<AzurePages<Thing>>(list);
accept<AsyncIterableIterator<ContinuablePage<Thing>>>(list.byPage({ continuationToken: undefined, maxPageSize: 3 }));
// @ts-expect-error another model
accept<PagedAsyncIterableIterator<{ size: number }>>(list);
const poller = longRunning(context, () => request, decodeThing, {}, {}, { finalStateVia: "location" });
accept<PollerLike<OperationState<Thing>, Thing>>(poller);
accept<Promise<Thing>>(poller);
accept<PollerLike<OperationState<void>, void>>(longRunning(context, () => request, nothing, {}, {}, {}));
// @ts-expect-error no such place
longRunning(context, () => request, nothing, {}, {}, { finalStateVia: "elsewhere" });
accept<LongRunningOperationOptions>({ updateIntervalInMs: undefined, restoreFrom: undefined });

// Options.

accept<ArmClientOptions>({ cloudSetting: AzureClouds.AZURE_CHINA_CLOUD, retryOptions: { maxRetries: 1 } });
accept<ArmClientOptions>({ cloudSetting: "AZURE_US_GOVERNMENT", retryOptions: undefined, endpoint: undefined });
// @ts-expect-error no such cloud
accept<ArmClientOptions>({ cloudSetting: "AZURE_GERMAN_CLOUD" });
accept<OperationOptions>({ abortSignal: AbortSignal.timeout(1), requestOptions: { timeout: 1, headers: { a: 1 } } });
accept<OperationOptions>({ onResponse: ({ status, rawHeaders }) => `${status}${rawHeaders.etag}` });
accept<OperationOptions>({ onResponse: undefined, abortSignal: undefined, requestOptions: { timeout: undefined } });
// @ts-expect-error what goes into a path is always encoded
accept<OperationOptions>({ requestOptions: { skipUrlEncoding: true } });

// Options written for the Azure SDK's own clients, as @azure-rest/core-client 2 declares them.

type TheirClientOptions = PipelineOptions & {
  credentials?: { scopes?: string[]; apiKeyHeaderName?: string };
  baseUrl?: string;
  endpoint?: string;
  apiVersion?: string;
  allowInsecureConnection?: boolean;
  additionalPolicies?: { policy: PipelinePolicy; position: "perCall" | "perRetry" }[];
  httpClient?: HttpClient;
  loggingOptions?: LogPolicyOptions;
  pipeline?: Pipeline;
};
interface TheirArmOptions extends TheirClientOptions {
  cloudSetting?: "AZURE_PUBLIC_CLOUD" | "AZURE_CHINA_CLOUD" | "AZURE_US_GOVERNMENT";
}
interface TheirFullOperationResponse extends PipelineResponse {
  rawHeaders?: RawHttpHeaders;
  parsedBody?: RequestBodyType;
  request: PipelineRequest;
}
interface TheirOperationOptions {
  abortSignal?: AbortSignalLike;
  requestOptions?: {
    headers?: RawHttpHeadersInput;
    timeout?: number;
    onUploadProgress?: (progress: TransferProgressEvent) => void;
    onDownloadProgress?: (progress: TransferProgressEvent) => void;
    allowInsecureConnection?: boolean;
    skipUrlEncoding?: boolean;
  };
  tracingOptions?: OperationTracingOptions;
  onResponse?: (response: TheirFullOperationResponse, error?: unknown, legacyError?: unknown) => void;
}
declare const theirs: TheirClientOptions;
declare const theirsForArm: TheirArmOptions;
declare const theirsForCall: TheirOperationOptions;
accept<ClientOptions>(theirs);
accept<ThingOptions>(theirsForArm);
accept<GetOptionalParams>(theirsForCall);

// Under exactOptionalPropertyTypes, every option may be undefined as well as absent.

type EachUndefined<T> = { [K in keyof T]-?: undefined };
declare function allUndefined<T>(): EachUndefined<T>;
accept<ClientOptions>(allUndefined<ClientOptions>());
accept<ArmClientOptions>(allUndefined<ArmClientOptions>());
accept<CredentialOptions>(allUndefined<CredentialOptions>());
accept<OperationOptions>(allUndefined<OperationOptions>());
accept<OperationRequestOptions>(allUndefined<OperationRequestOptions>());
accept<LongRunningOperationOptions>(allUndefined<LongRunningOperationOptions>());
accept<PageSettings>(allUndefined<PageSettings>());

// Errors.

declare const caught: unknown;
if (isClientError(caught)) accept<"invalid-endpoint" | (string & {})>(caught.code);
if (isRestError(caught)) accept<RestError>(caught);
// What a client exports for a model of errors.
export function isThingError(error: unknown): error is ServiceError<Thing> {
  return isServiceError(error);
}
if (isThingError(caught)) accept<Date | undefined>(caught.details.time);
if (isServiceError<Thing>(caught)) accept<Date | undefined>(caught.details.time);
// @ts-expect-error without a model, nothing is known of the body
if (isServiceError(caught)) accept<Date | undefined>(caught.details.time);
declare const typed: ServiceError<Thing>;
accept<RestError>(typed);
accept<Date | undefined>(typed.details.time);
accept<number>(typed.statusCode);
