import { strictEqual } from "node:assert/strict";
import { createPipelineRequest } from "@azure/core-rest-pipeline";
import { ResiliencyServiceDrivenClient } from "#emitted/resiliency-srv-driven-old";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  /** An operation that the client does not know yet, by the client's own pipeline. */
  async Resiliency_ServiceDriven_breakTheGlass(at) {
    const { pipeline } = new ResiliencyServiceDrivenClient(at.endpoint, "v2", { ...at.options, apiVersion: "v2" });
    const url = `${at.endpoint}/resiliency/service-driven/client:v1/service:v2/api-version:v2/add-operation`;
    const request = createPipelineRequest({ url, method: "DELETE" });
    const { status } = await pipeline.sendRequest(at.options.httpClient, request);
    strictEqual(status, 204);
  },
};
