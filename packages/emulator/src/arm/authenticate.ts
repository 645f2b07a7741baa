import { type Answer, gatewayError } from "./answer.js";

/**
 * Checks the `Authorization` header: any bearer token will do, unless one is expected.
 *
 * @returns the 401 to send, or `undefined` if the request may go on
 */
export function authenticate(authorization: string | undefined, expectedToken: string | undefined): Answer | undefined {
  const token = /^bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
  if (token === undefined) {
    const problem = authorization === undefined ? "is missing" : "does not hold a bearer token";
    return unauthorized("AuthenticationFailed", `The 'Authorization' header ${problem}.`);
  }
  if (expectedToken !== undefined && token !== expectedToken) {
    return unauthorized("InvalidAuthenticationToken", "The access token is not the one that this endpoint expects.");
  }
  return undefined;
}

function unauthorized(code: string, message: string): Answer {
  const challenge = [
    'Bearer authorization_uri="https://login.microsoftonline.com/"',
    'error="invalid_token"',
    `error_description="${message}"`,
  ];
  return gatewayError(401, { code, message }, ["WWW-Authenticate", challenge.join(", ")]);
}
