import { InitializedByFlags } from "@azure-tools/typespec-client-generator-core";
import { byText, type Sdk, type SdkClient } from "./build.js";

/** The clients that have a class: all at the top, and those below that have an initialization of their own. */
export function classClients(sdk: Sdk): SdkClient[] {
  const found = sdk.sdkPackage.clients.flatMap((client) => [client, ...classesBelow(client)]);
  return found.sort(byText((client) => client.crossLanguageDefinitionId));
}

const classesBelow = (client: SdkClient): SdkClient[] =>
  (client.children ?? []).flatMap((child) => [...(hasClass(client, child) ? [child] : []), ...classesBelow(child)]);

/** Groups of operations, which share everything with the client that they are below. */
export const groupsOf = (client: SdkClient): SdkClient[] =>
  (client.children ?? []).filter((child) => !hasClass(client, child)).sort(byText((child) => child.name));

/** The clients that are reached from this one by a method, also those below its groups. */
export function reachedFrom(client: SdkClient): SdkClient[] {
  const direct = (client.children ?? []).filter((child) => {
    const { initializedBy } = child.clientInitialization;
    const isByParent =
      initializedBy === InitializedByFlags.Default || (initializedBy & InitializedByFlags.Parent) !== 0;
    return isByParent && hasClass(client, child);
  });
  return [...direct, ...groupsOf(client).flatMap(reachedFrom)].sort(byText((child) => child.name));
}

/** A client below another one is a group of it unless the spec says who makes it, or gives it parameters of its own. */
function hasClass(parent: SdkClient, { clientInitialization: { initializedBy, parameters } }: SdkClient): boolean {
  const known = new Set(parent.clientInitialization.parameters.map((parameter) => parameter.name));
  return (
    initializedBy !== InitializedByFlags.Default ||
    // Of the api-version, each operation knows its own.
    parameters.some(({ kind, name, isApiVersionParam }) => kind === "method" && !isApiVersionParam && !known.has(name))
  );
}
