import type { RestError } from "@instance-view/runtime";
import type { ClassifiedError } from "@instance-view/status";
import { ExitCode } from "../exit-code.js";
import { shellQuote } from "../shell-quote.js";
import { firstLine } from "../text.js";
import { answerOf, hostOf } from "./answer.js";
import { CliError } from "./cli-error.js";
import type { Circumstances } from "./tell.js";

/** The service answered, but not with a view. */
export function serviceError(failure: ClassifiedError, error: RestError, circumstances: Circumstances): CliError {
  const { target } = circumstances;
  const answer = answerOf(failure);
  const failed = (message: string): CliError => new CliError(ExitCode.Failed, message, { cause: error });
  const notAllowed = (message: string): CliError => new CliError(ExitCode.NotAllowed, message, { cause: error });

  switch (failure.kind) {
    case "unreadable-response":
      return failed(unreadable(failure, error));
    case "unauthorized":
      return notAllowed(unauthorized(answer, circumstances));
    case "forbidden": {
      const scope = `scale set "${target.scaleSet}"`;
      return notAllowed(
        `You may not read this VM (${answer}): ask for the role Reader on ${scope}, or sign in as someone else.`,
      );
    }
    case "conflict":
      return failed(`Another operation is in the way (${answer}): try again when it is over. ${theirWords(error)}`);
    case "flexible-scale-set": {
      const name = target.instanceId;
      if (/^\d+$/.test(name)) {
        const list = `az vmss list-instances -g ${shellQuote(target.resourceGroup)} -n ${shellQuote(target.scaleSet)} -o table`;
        return failed(`The VMs of a Flexible scale set have names, not numbers (${answer}): \`${list}\` shows them.`);
      }
      const instead = `az vm get-instance-view -g ${shellQuote(target.resourceGroup)} -n ${shellQuote(name)}`;
      return failed(
        `"${name}" is no instance of a Uniform scale set (${answer}); for a VM of a Flexible one, ask with \`${instead}\`.`,
      );
    }
    default:
      if (/ApiVersion|NoRegisteredProvider|InvalidResourceType/i.test(failure.errorCode ?? "")) {
        return failed(`This api-version is not served here (${answer}): leave out --api-version, or choose another.`);
      }
      return failed(`The service refused the request (${answer}). ${theirWords(error)}`);
  }
}

function unauthorized(answer: string, { connection }: Circumstances): string {
  if (connection?.signIn !== "environment") {
    return `Your sign-in was refused (${answer}): run \`az login\`, with --tenant if the VM is in another tenant.`;
  }
  return `The token in INSTANCE_VIEW_TOKEN was refused (${answer}): it may have expired; set a new one.`;
}

function unreadable({ statusCode }: ClassifiedError, error: RestError & { cause?: unknown }): string {
  const host = hostOf(error) ?? "The service";
  if (statusCode === 404) return `${host} does not answer like Azure Resource Manager (404): check --endpoint.`;
  const { response, cause } = error;
  const type = response?.headers.get("content-type") ?? "no content type";
  const why =
    cause instanceof Error && cause.name === "ShapeError" ? firstLine(cause.message).replace(/\.$/, "") : type;
  return `${host} answered ${statusCode} with something that is not an instance view (${why}): check --endpoint, and proxies on the way.`;
}

/** The service's own explanation. */
function theirWords(error: RestError): string {
  const words = firstLine(error.message);
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
