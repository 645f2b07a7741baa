import { CredentialUnavailableError } from "@azure/identity";
import { expect, test } from "vitest";
import { signInError } from "./sign-in.js";
import { tell } from "./tell.js";

const circumstances = {
  target: { subscriptionId: "s", resourceGroup: "rg", scaleSet: "web", instanceId: "7" },
  connection: undefined,
};

test.each([
  new CredentialUnavailableError("no az"),
  Object.assign(new Error("…"), { name: "AggregateAuthenticationError" }),
])("nobody is signed in: $name", (error) => {
  expect(tell(error, circumstances)).toMatchObject({
    exitCode: 4,
    message: "You are not signed in to Azure: run `az login`, or set INSTANCE_VIEW_TOKEN.",
  });
});

test("passes on why Entra refused, and nothing of the rest", () => {
  const error = Object.assign(
    new Error("ClientSecretCredential failed.\nAADSTS7000215: Invalid client secret provided. Trace ID: 1-2-3\n{…}"),
    { name: "AuthenticationError" },
  );
  const { message, exitCode } = signInError(error);
  expect(message).toBe(
    "The sign-in to Azure failed (AADSTS7000215: Invalid client secret provided): correct it, or run `az login`.",
  );
  expect(exitCode).toBe(4);
});
