import type { RestError } from "@instance-view/runtime";
import { ExitCode } from "../exit-code.js";
import { shellQuote } from "../shell-quote.js";
import { CliError } from "./cli-error.js";
import type { Circumstances } from "./explain.js";

/** Something on the way to the VM is not there; ARM and Compute tell what by different codes. */
export function explainNotFound(error: RestError, { target, connection }: Circumstances): CliError {
  const { resourceGroup, scaleSet, instanceId, subscriptionId } = target;
  const code = error.code ?? "";
  // ARM marks its own errors; those of Compute, which knows the instances, come without.
  const fromGateway = error.response?.headers.get("x-ms-failure-cause") === "gateway";

  let problem: string;
  let advice: string;
  if (code === "") {
    const host = error.request === undefined ? "The service" : new URL(error.request.url).host;
    problem = `${host} does not answer like Azure Resource Manager (404)`;
    advice = "check --endpoint";
  } else if (/^(Subscription|MissingSubscription)/.test(code)) {
    problem = `There is no subscription ${subscriptionId} here (404 ${code})`;
    advice = "check --subscription and --cloud; `az account list` shows yours";
  } else if (code === "ResourceGroupNotFound") {
    problem = `There is no resource group "${resourceGroup}" (404 ${code})`;
    advice = "check --resource-group and --subscription; `az group list -o table` shows yours";
  } else if (fromGateway) {
    problem = `There is no scale set "${scaleSet}" in resource group "${resourceGroup}" (404 ${code})`;
    advice = `check --vmss-name and --resource-group; \`az vmss list -g ${shellQuote(resourceGroup)} -o table\` shows yours`;
  } else {
    problem = `Instance ${instanceId} of scale set "${scaleSet}" is gone, or never was (404 ${code})`;
    const which = `-g ${shellQuote(resourceGroup)} -n ${shellQuote(scaleSet)}`;
    advice = `\`az vmss list-instances ${which} -o table\` shows those that are there`;
  }
  if (connection?.inventory !== undefined) advice = `the demo has instances ${connection.inventory}`;
  const exitCode = code === "" ? ExitCode.Failed : ExitCode.NotFound;
  return new CliError(exitCode, `${problem}: ${advice}.`, { cause: error });
}
