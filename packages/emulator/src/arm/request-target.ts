/** The names in the operation's path that identify an instance. */
export interface InstanceId {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly scaleSet: string;
  readonly instanceId: string;
}

/** The parts of a request's URL that matter to Azure Resource Manager, decoded. */
export interface RequestTarget {
  /** `undefined` if the path is not the one of the operation. */
  readonly instance: InstanceId | undefined;
  readonly path: string;
  readonly apiVersion: string | undefined;
}

// The fixed parts match in any case, as in Azure, where the path has changed its case over the years.
const operationPath =
  /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.Compute\/virtualMachineScaleSets\/([^/]+)\/virtualMachines\/([^/]+)\/instanceView$/i;
const apiVersionParameter = /(?:^|&)api-version=([^&]+)/i;

/** Reads the target of a request line; `undefined` if its percent-encoding is broken. */
export function parseRequestTarget(target: string): RequestTarget | undefined {
  const queryStart = target.indexOf("?");
  const path = queryStart < 0 ? target : target.slice(0, queryStart);
  const query = queryStart < 0 ? "" : target.slice(queryStart + 1);
  const apiVersion = apiVersionParameter.exec(query)?.[1];
  try {
    return {
      // Decoded only after the split: an encoded slash belongs to a name.
      instance: matchInstanceView(path),
      path: decode(path),
      apiVersion: apiVersion && decode(apiVersion),
    };
  } catch {
    return undefined;
  }
}

function matchInstanceView(path: string): InstanceId | undefined {
  const names = operationPath.exec(path);
  if (!names) return undefined;
  const [subscriptionId = "", resourceGroup = "", scaleSet = "", instanceId = ""] = names.slice(1).map(decode);
  return { subscriptionId, resourceGroup, scaleSet, instanceId };
}

/** Looks before it decodes: nearly no name needs it, and this runs for each request. */
function decode(text: string): string {
  return text.includes("%") ? decodeURIComponent(text) : text;
}
