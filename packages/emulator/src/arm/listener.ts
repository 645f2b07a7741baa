import type { IncomingMessage, RequestListener } from "node:http";
import { type Answer, gatewayError } from "./answer.js";
import { send } from "./send.js";

/**
 * Answers each request with what `answerTo` gives. A fault in here becomes a 500, as in any service: thrown on, it would
 * end the process that the emulator runs in, a test run among them.
 */
export function createListener(answerTo: (request: IncomingMessage) => Answer): RequestListener {
  return (request, response) => {
    try {
      send(request, response, answerTo(request));
    } catch (error) {
      if (response.headersSent) {
        response.destroy();
        return;
      }
      const message = `The emulator has a fault: ${error instanceof Error ? error.message : String(error)}`;
      send(request, response, gatewayError(500, { code: "InternalServerError", message }));
    }
  };
}
