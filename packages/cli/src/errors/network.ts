import type { RestError } from "@instance-view/runtime";
import type { ClassifiedError } from "@instance-view/status";
import { ExitCode } from "../exit-code.js";
import { hostOf } from "./answer.js";
import { CliError } from "./cli-error.js";

/** The advice by the code of the system's, or of OpenSSL's, error. */
const advice: readonly [codes: RegExp, sentence: (host: string, code: string) => string][] = [
  [/^ECONNREFUSED$/, (host, code) => `Nothing listens at ${host} (${code}): check --endpoint and that it runs.`],
  [
    /^(ENOTFOUND|EAI_\w+)$/,
    (host, code) => `There is no address for ${host} (${code}): check --endpoint and your network.`,
  ],
  [
    /SELF_SIGNED|UNABLE_TO_(GET_ISSUER|VERIFY_LEAF)|CERT_UNTRUSTED/,
    (host, code) =>
      `The certificate of ${host} is not trusted (${code}): put it, or the one that signed it, into a PEM file and set NODE_EXTRA_CA_CERTS to that file.`,
  ],
  [
    /ALTNAME_INVALID/,
    (host, code) => `The certificate of ${host} is for another name (${code}): check the host in --endpoint.`,
  ],
  [/CERT_(HAS_EXPIRED|NOT_YET_VALID)/, (host, code) => `The certificate of ${host} is out of date (${code}).`],
  [/^(EPROTO|ERR_SSL_)/, (host, code) => `${host} does not answer in TLS (${code}): check the port in --endpoint.`],
];

/** No answer came at all. */
export function networkError({ errorCode = "" }: ClassifiedError, error: RestError): CliError {
  const host = hostOf(error) ?? "the service";
  const sentence = advice.find(([codes]) => codes.test(errorCode))?.[1];
  const message =
    sentence?.(host, errorCode) ??
    `The connection to ${host} failed (${errorCode}): check your network, the proxy (HTTPS_PROXY) and --endpoint.`;
  return new CliError(ExitCode.Failed, message, { cause: error });
}
