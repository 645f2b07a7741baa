import type { PipelineResponse, RequestBodyType } from "@azure/core-rest-pipeline";
import type { FullOperationResponse } from "./operation-options.js";

/** What `onResponse` gets. */
export function toFullResponse(response: PipelineResponse): FullOperationResponse {
  let parsed: RequestBodyType | undefined;
  return {
    ...response,
    rawHeaders: response.headers.toJSON(),
    // Parsed anew, because a codec changes its own copy into the result; and only for those who look.
    get parsedBody(): RequestBodyType {
      try {
        parsed ??= JSON.parse(response.bodyAsText ?? "");
      } catch {
        // Not JSON: bodyAsText has it.
      }
      return parsed as RequestBodyType;
    },
  };
}
