import { CredentialUnavailableError } from "@azure/identity";
import { expect, test } from "vitest";
import { explainSignIn, isSignInError } from "./sign-in.js";

test("knows the errors of the identity library by name", () => {
  expect(isSignInError(new CredentialUnavailableError("no az"))).toBe(true);
  expect(isSignInError(Object.assign(new Error("…"), { name: "AggregateAuthenticationError" }))).toBe(true);
  expect(isSignInError(new Error("AADSTS1: …"))).toBe(false);
  expect(isSignInError(undefined)).toBe(false);
});

test("passes on why Entra refused, and nothing of the rest", () => {
  const error = Object.assign(
    new Error("ClientSecretCredential failed.\nAADSTS7000215: Invalid client secret provided. Trace ID: 1-2-3\n{…}"),
    { name: "AuthenticationError" },
  );
  const { message, exitCode } = explainSignIn(error);
  expect(message).toBe(
    "The sign-in to Azure failed (AADSTS7000215: Invalid client secret provided): correct it, or run `az login`.",
  );
  expect(exitCode).toBe(4);
});
