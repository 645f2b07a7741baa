import type { IncomingMessage } from "node:http";
import type { Inventory, ScaleSetEntry, SubscriptionEntry } from "../fleet/inventory.js";
import { type Answer, gatewayError } from "./answer.js";
import { apiVersions } from "./api-versions.js";
import { authenticate } from "./authenticate.js";
import { getInstanceView } from "./compute.js";
import { answerPreflight } from "./cors.js";
import { type InstanceId, parseRequestTarget } from "./request-target.js";

/** What the endpoint knows and how strict it is. */
export interface Service {
  readonly inventory: Inventory;
  readonly expectedToken: string | undefined;
  readonly throttle: boolean;
}

/** Answers a request, checking things in the order in which Azure Resource Manager does before it asks Compute. */
export function respond(request: Pick<IncomingMessage, "headers" | "method" | "url">, service: Service): Answer {
  const preflight = answerPreflight(request);
  if (preflight) return preflight;

  const refused = authenticate(request.headers.authorization, service.expectedToken);
  if (refused) return refused;

  const target = parseRequestTarget(request.url ?? "/");
  if (!target) return gatewayError(400, { code: "BadRequest", message: "The URL has a broken percent-encoding." });
  const { instance } = target;
  if (!instance) return unknownPath(target.path);
  if (request.method !== "GET") return methodNotAllowed(request.method ?? "");

  const apiVersion = findApiVersion(target.apiVersion);
  if (typeof apiVersion !== "string") return apiVersion;

  const subscription = service.inventory.get(instance.subscriptionId.toLowerCase());
  if (!subscription) return unknownSubscription(instance.subscriptionId);
  const scaleSet = findScaleSet(subscription, instance);
  if ("status" in scaleSet) return scaleSet;
  return getInstanceView(subscription, scaleSet, instance, apiVersion, service.throttle);
}

function findScaleSet(subscription: SubscriptionEntry, names: InstanceId): ScaleSetEntry | Answer {
  const resourceGroup = subscription.resourceGroups.get(names.resourceGroup.toLowerCase());
  if (!resourceGroup) {
    const message = `There is no resource group '${names.resourceGroup}'.`;
    return gatewayError(404, { code: "ResourceGroupNotFound", message });
  }
  const scaleSet = resourceGroup.get(names.scaleSet.toLowerCase());
  if (!scaleSet) {
    const message = `There is no 'Microsoft.Compute/virtualMachineScaleSets/${names.scaleSet}' in resource group '${names.resourceGroup}'.`;
    return gatewayError(404, { code: "ResourceNotFound", message });
  }
  return scaleSet;
}

function findApiVersion(apiVersion: string | undefined): string | Answer {
  if (apiVersion === undefined) {
    const message = "Every request needs the query parameter 'api-version'.";
    return gatewayError(400, { code: "MissingApiVersionParameter", message });
  }
  const known = apiVersions.find((version) => version === apiVersion.toLowerCase());
  if (known) return known;
  const supported = `The supported api-versions are '${apiVersions.join(", ")}'.`;
  const message = `Type 'virtualMachineScaleSets/virtualMachines' has no API version '${apiVersion}'. ${supported}`;
  return gatewayError(400, { code: "NoRegisteredProviderFound", message });
}

function unknownSubscription(subscriptionId: string): Answer {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(subscriptionId)) {
    const message = `There is no subscription '${subscriptionId}'.`;
    return gatewayError(404, { code: "SubscriptionNotFound", message });
  }
  const message = `The subscription identifier '${subscriptionId}' is not a GUID.`;
  return gatewayError(400, { code: "InvalidSubscriptionId", message });
}

function unknownPath(path: string): Answer {
  if (!/^\/subscriptions\/[^/]/i.test(path)) {
    const message = "The path does not begin with a subscription.";
    return gatewayError(404, { code: "MissingSubscription", message });
  }
  const message = `The emulator does not serve '${path}', only the instanceView of a VM in a scale set.`;
  return gatewayError(404, { code: "InvalidResourceType", message });
}

function methodNotAllowed(method: string): Answer {
  const message = `The HTTP method '${method}' is not supported here.`;
  return gatewayError(405, { code: "MethodNotAllowed", message }, ["Allow", "GET"]);
}
