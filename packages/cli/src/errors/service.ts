import type { CloudError } from "@instance-view/models";
import type { RestError } from "@instance-view/runtime";
import { ExitCode } from "../exit-code.js";
import { shellQuote } from "../shell-quote.js";
import { firstLine } from "../text.js";
import { CliError } from "./cli-error.js";
import type { Circumstances } from "./explain.js";
import { explainNotFound } from "./not-found.js";
import { throttledError } from "./throttled.js";

/** The service answered, but not with a view. */
export function explainServiceError(error: RestError, status: number, circumstances: Circumstances): CliError {
  const { code } = error;
  const { target } = circumstances;
  const answer = code === undefined ? `${status}` : `${status} ${code}`;
  const failed = (message: string): CliError => new CliError(ExitCode.Failed, message, { cause: error });

  if (status < 400) return failed(unreadable(error, status));
  if (status === 401) return new CliError(ExitCode.NotAllowed, unauthorized(answer, circumstances), { cause: error });
  if (status === 403) {
    const scope = `scale set "${target.scaleSet}"`;
    const message = `You may not read this VM (${answer}): ask for the role Reader on ${scope}, or sign in as someone else.`;
    return new CliError(ExitCode.NotAllowed, message, { cause: error });
  }
  if (status === 404) return explainNotFound(error, circumstances);
  if (status === 409) {
    return failed(`Another operation is in the way (${answer}): try again when it is over. ${theirWords(error)}`);
  }
  if (status === 429) return throttledError(status, error.response?.headers ?? new Map<string, string>());
  if (status >= 500) return failed(`The service failed (${answer}): try again later${requestIdOf(error)}.`);
  if (isFlexible(error)) {
    const instead = `az vm get-instance-view -g ${shellQuote(target.resourceGroup)} -n ${shellQuote(target.instanceId)}`;
    return failed(
      `"${target.instanceId}" is no instance of a Uniform scale set (${answer}); for a VM of a Flexible one, ask with \`${instead}\`.`,
    );
  }
  if (/ApiVersion|NoRegisteredProvider|InvalidResourceType/i.test(code ?? "")) {
    return failed(`This api-version is not served here (${answer}): leave out --api-version, or choose another.`);
  }
  return failed(`The service refused the request (${answer}). ${theirWords(error)}`);
}

function unauthorized(answer: string, { connection }: Circumstances): string {
  if (connection?.signIn !== "environment") {
    return `Your sign-in was refused (${answer}): run \`az login\`, with --tenant if the VM is in another tenant.`;
  }
  return `The token in INSTANCE_VIEW_TOKEN was refused (${answer}): it may have expired; set a new one.`;
}

/** Compute names the parameter that is wrong for a VM of a Flexible scale set. */
function isFlexible({ statusCode, details }: RestError): boolean {
  return statusCode === 400 && (details as CloudError | undefined)?.error?.target === "instanceId";
}

function unreadable({ request, response, cause }: RestError & { cause?: unknown }, status: number): string {
  const host = request === undefined ? "The service" : new URL(request.url).host;
  const type = response?.headers.get("content-type") ?? "no content type";
  const why =
    cause instanceof Error && cause.name === "ShapeError" ? firstLine(cause.message).replace(/\.$/, "") : type;
  return `${host} answered ${status} with something that is not an instance view (${why}): check --endpoint, and proxies on the way.`;
}

/** The service's own explanation. */
function theirWords(error: RestError): string {
  const words = firstLine(error.message);
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

function requestIdOf({ response }: RestError): string {
  const id = response?.headers.get("x-ms-correlation-request-id") ?? response?.headers.get("x-ms-request-id");
  return id === undefined ? "" : `; support will ask for the request id ${firstLine(id)}`;
}
