import type { PipelineResponse } from "@azure/core-rest-pipeline";

/** The JSON of a body; nothing where there is none. */
export function parsedBody({ bodyAsText }: Pick<PipelineResponse, "bodyAsText">): unknown {
  try {
    return bodyAsText ? JSON.parse(bodyAsText) : undefined;
  } catch {
    return undefined;
  }
}
