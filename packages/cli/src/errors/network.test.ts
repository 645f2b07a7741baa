import { RestError } from "@instance-view/runtime";
import { classifyError } from "@instance-view/status";
import { expect, test } from "vitest";
import { networkError } from "./network.js";

test.each([
  ["EAI_AGAIN", /no address/],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", /not trusted.*NODE_EXTRA_CA_CERTS/],
  ["SELF_SIGNED_CERT_IN_CHAIN", /not trusted.*NODE_EXTRA_CA_CERTS/],
  ["ERR_TLS_CERT_ALTNAME_INVALID", /for another name/],
  ["CERT_HAS_EXPIRED", /out of date/],
  ["ECONNRESET", /connection to the service failed \(ECONNRESET\)/],
  ["EHOSTUNREACH", /check your network, the proxy/],
])("%s", (code, message) => {
  const error = new RestError("internal words", { code });
  const told = networkError(classifyError(error), error);
  expect(told.message).toMatch(message);
  expect(told.message).not.toContain("internal words");
  expect(told.exitCode).toBe(1);
});
