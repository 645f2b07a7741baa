import {
  createEmptyPipeline,
  createHttpHeaders,
  createPipelineRequest,
  type HttpClient,
} from "@azure/core-rest-pipeline";
import { expect, test } from "vitest";
import { perform } from "./perform.js";
import type { Plan } from "./plan.js";

const http: HttpClient = {
  sendRequest: async (request) => ({ request, status: 204, headers: createHttpHeaders() }),
};

/** Stands for an emitted client with one operation, which sends what it is given. */
class BakeryClient {
  readonly pipeline = createEmptyPipeline();

  async bake(url: string, contentType?: string): Promise<void> {
    const headers = createHttpHeaders(contentType === undefined ? {} : { "content-type": contentType });
    const body = contentType && { body: "rye" };
    await this.pipeline.sendRequest(http, createPipelineRequest({ url, method: "POST", headers, ...body }));
  }

  async forget(): Promise<void> {}
}

const url = "https://localhost/loaves";

const planFor = (method: string, ...args: unknown[]): Plan =>
  ({
    emitted: { slug: "bakery", module: { BakeryClient } },
    operation: { client: "BakeryClient", groups: [], method, kind: "basic" },
    constructorArguments: [],
    arguments: args,
    contentTypes: ["application/merge-patch+json"],
    absent: [{ place: "query", wire: "crust", shape: { kind: "same", of: "text" }, ways: [] }],
    end: { value: undefined },
  }) as unknown as Plan;

test("a call that does as the spec says is right", async () => {
  await perform(planFor("bake", url));
  await perform(planFor("bake", `${url}?size=2`, "application/merge-patch+json; charset=utf-8"));
});

test("a body of another media type is wrong", async () => {
  await expect(perform(planFor("bake", url, "application/json"))).rejects.toThrow(
    "The body was sent as application/json instead of application/merge-patch+json.",
  );
});

test("an option that nobody gave is not to be sent", async () => {
  await expect(perform(planFor("bake", `${url}?crust=undefined`))).rejects.toThrow(
    "The query has crust, which nobody gave.",
  );
});

test("what sends nothing is wrong", async () => {
  await expect(perform(planFor("forget"))).rejects.toThrow("Nothing went through the client's pipeline.");
});
