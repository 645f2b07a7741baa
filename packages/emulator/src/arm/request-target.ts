/** The parts of a request's URL that matter to Azure Resource Manager. */
export interface RequestTarget {
  /** The path, split at slashes and decoded. */
  readonly segments: readonly string[];
  readonly apiVersion: string | undefined;
}

/** The names in the operation's path that identify an instance. */
export interface InstanceId {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly scaleSet: string;
  readonly instanceId: string;
}

const operationPath =
  "subscriptions/*/resourcegroups/*/providers/microsoft.compute/virtualmachinescalesets/*/virtualmachines/*/instanceview".split(
    "/",
  );

/** Splits the target of a request line; `undefined` if its percent-encoding is broken. */
export function parseRequestTarget(target: string): RequestTarget | undefined {
  const [path = "", ...query] = target.split("?");
  const segments = path.split("/").slice(1);
  try {
    return {
      segments: path.includes("%") ? segments.map(decodeURIComponent) : segments,
      apiVersion: findApiVersion(query.join("?")),
    };
  } catch {
    return undefined;
  }
}

/** Reads the names out of the path of the operation, whatever its case; `undefined` for any other path. */
export function matchInstanceView(segments: readonly string[]): InstanceId | undefined {
  if (segments.length !== operationPath.length) return undefined;
  const names: string[] = [];
  for (const [index, expected] of operationPath.entries()) {
    const segment = segments[index];
    if (!segment) return undefined;
    if (expected === "*") names.push(segment);
    else if (expected !== segment.toLowerCase()) return undefined;
  }
  const [subscriptionId = "", resourceGroup = "", scaleSet = "", instanceId = ""] = names;
  return { subscriptionId, resourceGroup, scaleSet, instanceId };
}

function findApiVersion(query: string): string | undefined {
  for (const [name, value] of new URLSearchParams(query)) {
    if (name.toLowerCase() === "api-version" && value !== "") return value;
  }
  return undefined;
}
