import { RestError } from "@instance-view/runtime";
import { describe, expect, test } from "vitest";
import { fixedCredential } from "../credential.js";
import { toCliError } from "./cli-error.js";
import { tell } from "./tell.js";

const circumstances = {
  target: { subscriptionId: "s", resourceGroup: "rg", scaleSet: "web", instanceId: "7" },
  connection: undefined,
};

test("a sign-in that is refused leads to az login", () => {
  const connection = {
    credential: fixedCredential(""),
    clientOptions: {},
    signIn: "azure",
    close: async () => {},
  } as const;
  const error = new RestError("internal words", { statusCode: 401, code: "InvalidAuthenticationTokenTenant" });
  expect(tell(error, { ...circumstances, connection })).toMatchObject({
    exitCode: 4,
    message:
      "Your sign-in was refused (401 InvalidAuthenticationTokenTenant): run `az login`, with --tenant if the VM is in another tenant.",
  });
});

test("other parameters that are wrong are told in the service's words", () => {
  const error = Object.assign(new RestError("The thing is bad", { statusCode: 400, code: "InvalidParameter" }), {
    details: { error: { target: "thing" } },
  });
  expect(tell(error, circumstances)).toMatchObject({
    message: "The service refused the request (400 InvalidParameter). The thing is bad.",
  });
});

test("an api-version that is not served is no VM that is gone", () => {
  const error = new RestError("internal words", { statusCode: 404, code: "InvalidResourceType" });
  expect(tell(error, circumstances)).toMatchObject({
    exitCode: 1,
    message:
      "This api-version is not served here (404 InvalidResourceType): leave out --api-version, or choose another.",
  });
});

describe("what nobody foresaw", () => {
  test.each([
    [
      new TypeError("x is not a function\n    at secret.js:1"),
      "This should not happen (TypeError: x is not a function): please report it.",
    ],
    ["text", "This should not happen (Error: text): please report it."],
    [undefined, "This should not happen (Error: undefined): please report it."],
  ])("%s", (error, message) => {
    expect(toCliError(tell(error, circumstances))).toMatchObject({ exitCode: 1, message });
  });
});
