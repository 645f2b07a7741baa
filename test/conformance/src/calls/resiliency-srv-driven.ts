import { strictEqual } from "node:assert/strict";
import { createPipelineRequest } from "@azure/core-rest-pipeline";
import { ResiliencyServiceDrivenClient } from "#emitted/resiliency-srv-driven";
import { ResiliencyServiceDrivenClient as OldClient } from "#emitted/resiliency-srv-driven-old";
import type { At, Calls } from "../call.ts";

const clientAt = (at: At, service: string, apiVersion: string) =>
  new ResiliencyServiceDrivenClient(at.endpoint, service, { apiVersion, ...at.options });
const oldClientAt = (at: At, service: string) => new OldClient(at.endpoint, service, at.options);

/** A client of the old spec at both deployments of the service, one of the new spec with both versions. */
export const calls: Calls = {
  async Resiliency_ServiceDriven_AddOptionalParam_fromNone(at) {
    await oldClientAt(at, "v1").fromNone();
    await oldClientAt(at, "v2").fromNone();
    await clientAt(at, "v2", "v1").fromNone();
    await clientAt(at, "v2", "v2").fromNone({ newParameter: "new" });
  },
  async Resiliency_ServiceDriven_AddOptionalParam_fromOneRequired(at) {
    await oldClientAt(at, "v1").fromOneRequired("required");
    await oldClientAt(at, "v2").fromOneRequired("required");
    await clientAt(at, "v2", "v1").fromOneRequired("required");
    await clientAt(at, "v2", "v2").fromOneRequired("required", { newParameter: "new" });
  },
  async Resiliency_ServiceDriven_AddOptionalParam_fromOneOptional(at) {
    const parameter = "optional";
    await oldClientAt(at, "v1").fromOneOptional({ parameter });
    await oldClientAt(at, "v2").fromOneOptional({ parameter });
    await clientAt(at, "v2", "v1").fromOneOptional({ parameter });
    await clientAt(at, "v2", "v2").fromOneOptional({ parameter, newParameter: "new" });
  },
  /** What the old client has no method for goes through its pipeline all the same. */
  async Resiliency_ServiceDriven_breakTheGlass(at) {
    const url = `${at.endpoint}/resiliency/service-driven/client:v1/service:v2/api-version:v2/add-operation`;
    const request = createPipelineRequest({ url, method: "DELETE" });
    const response = await oldClientAt(at, "v2").pipeline.sendRequest(at.options.httpClient, request);
    strictEqual(response.status, 204);
  },
  async Resiliency_ServiceDriven_addOperation(at) {
    await clientAt(at, "v2", "v2").addOperation();
  },
};
