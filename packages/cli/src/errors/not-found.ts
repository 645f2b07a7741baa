import type { NotFoundError } from "@instance-view/status";
import { ExitCode } from "../exit-code.js";
import { shellQuote } from "../shell-quote.js";
import { answerOf } from "./answer.js";
import { CliError } from "./cli-error.js";
import type { Circumstances } from "./tell.js";

/** Something on the way to the VM is not there. */
export function notFoundError(failure: NotFoundError, cause: unknown, circumstances: Circumstances): CliError {
  const { target, connection } = circumstances;
  const [problem, advice] = problemOf(failure, target);
  const inventory = connection?.inventory;
  const instead = inventory === undefined ? advice : `the demo has instances ${inventory}`;
  return new CliError(ExitCode.NotFound, `${problem} (${answerOf(failure)}): ${instead}.`, { cause });
}

function problemOf({ missing, by }: NotFoundError, target: Circumstances["target"]): [problem: string, advice: string] {
  const { resourceGroup, scaleSet, instanceId, subscriptionId } = target;
  if (missing === "subscription") {
    return [
      `There is no subscription ${subscriptionId} here`,
      "check --subscription and --cloud; `az account list` shows yours",
    ];
  }
  if (missing === "resource-group") {
    return [
      `There is no resource group "${resourceGroup}"`,
      "check --resource-group and --subscription; `az group list -o table` shows yours",
    ];
  }
  // Of what we ask for, ARM knows the scale set, Compute the instances in it.
  if (missing === "instance" || by === "compute") {
    const which = `-g ${shellQuote(resourceGroup)} -n ${shellQuote(scaleSet)}`;
    return [
      `Instance ${instanceId} of scale set "${scaleSet}" is gone, or never was`,
      `\`az vmss list-instances ${which} -o table\` shows those that are there`,
    ];
  }
  return [
    `There is no scale set "${scaleSet}" in resource group "${resourceGroup}"`,
    `check --vmss-name and --resource-group; \`az vmss list -g ${shellQuote(resourceGroup)} -o table\` shows yours`,
  ];
}
