import type { SdkLroServiceMetadata } from "@azure-tools/typespec-client-generator-core";
import { type SdkMethod, unsupported } from "./build.js";
import { keptParameters } from "./paging.js";
import type { MethodScope } from "./parameters.js";
import type { Polling } from "./plain-client.js";
import { typeRef } from "./types.js";

/** Where the result of an operation may be, as the specs of Azure call it. */
const finalStates = ["azure-async-operation", "location", "operation-location", "original-uri"];

export function pollingOf({ build, method }: MethodScope): Polling | undefined {
  if (method.kind !== "lro" && method.kind !== "lropaging") return undefined;
  const { lroMetadata: metadata } = method;
  const { finalStateVia, finalResponse } = metadata;
  const what = obstacleOf(method, metadata);
  if (what !== undefined) {
    unsupported(build, "unsupported-operation", method.__raw, { name: method.name, what });
  }
  const type = method.kind === "lropaging" ? finalResponse?.envelopeResult : method.response.type;
  return {
    result: type === undefined ? undefined : typeRef(build, type, method.__raw),
    resultPath:
      method.kind === "lropaging"
        ? []
        : (finalResponse?.resultSegments ?? []).map(
            (property) => property.serializationOptions.json?.name ?? property.name,
          ),
    finalStateVia: finalStates.includes(finalStateVia) ? finalStateVia : undefined,
    keep: keptParameters(method),
  };
}

const links = ["azure-asyncoperation", "location", "operation-location"];

/** What keeps a client from seeing how the operation ends. */
function obstacleOf({ operation, response }: SdkMethod, metadata: SdkLroServiceMetadata): string | undefined {
  const hasLink = operation.responses.some(({ headers }) =>
    headers.some(({ serializedName }) => links.includes(serializedName.toLowerCase())),
  );
  if (metadata.statusMonitorStep?.kind === "nextOperationReference" && !hasLink) {
    return "a long-running operation whose status is asked for by another operation";
  }
  const isElsewhere = metadata.finalStep?.kind === "finalOperationReference" && response.type !== undefined;
  return isElsewhere && metadata.finalStateVia !== "original-uri"
    ? "a long-running operation whose result comes from another operation"
    : undefined;
}
