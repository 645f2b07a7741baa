import { createEmptyPipeline, createPipelineFromOptions, createPipelineRequest } from "@azure/core-rest-pipeline";
import { describe, expect, test } from "vitest";
import { concerns, passBy } from "./pass-by.js";

const request = (options = {}) => createPipelineRequest({ url: "https://127.0.0.1/", ...options });

/** Whether a policy of a name sees a request. */
async function seenBy(name: string, options: object): Promise<boolean> {
  let seen = false;
  const pipeline = createEmptyPipeline();
  pipeline.addPolicy({
    name,
    sendRequest: (request, next) => {
      seen = true;
      return next(request);
    },
  });
  passBy(pipeline);
  const sendRequest = async () => ({ status: 200, headers: request().headers, request: request() });
  await pipeline.sendRequest({ sendRequest }, request(options));
  return seen;
}

test("the policies are those of the pipeline that clients have", () => {
  const names = createPipelineFromOptions({})
    .getOrderedPolicies()
    .map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(concerns)));
});

describe("a request is seen", () => {
  test.each([
    ["formDataPolicy", { body: "text" }],
    ["formDataPolicy", { formData: {} }],
    ["multipartPolicy", { multipartBody: { parts: [] } }],
    ["wrapAbortSignalLikePolicy", { abortSignal: new AbortController().signal }],
    ["anyOther", {}],
  ])("by %s with %j", async (name, options) => expect(await seenBy(name, options)).toBe(true));

  test.each(Object.keys(concerns))("not by %s without what it is for", async (name) =>
    expect(await seenBy(name, {})).toBe(false),
  );
});
