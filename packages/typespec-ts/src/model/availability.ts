import { getNamespaceFullName, type Namespace, type Program, resolveEncodedName, type Type } from "@typespec/compiler";
import {
  Availability,
  getAvailabilityMap,
  getRenamedFrom,
  getVersionDependencies,
  getVersions,
  type Version,
} from "@typespec/versioning";
import type { Build, Sdk } from "./build.js";
import type { History } from "./history.js";

/** The api-versions of one service. */
export interface VersionedService {
  readonly versions: readonly string[];
  /** For each of them, the version of every namespace that has versions: its own, and those of the libraries that it uses. */
  readonly namespaces: readonly ReadonlyMap<string, Version>[];
}

/** The services that have several api-versions: with a single one, everything is as old as everything else. */
export function versionedServices(sdk: Sdk): VersionedService[] {
  return [...sdk.getPackageVersions()].flatMap(([service, versions]) => {
    if (versions.length < 2) return [];
    return [{ versions, namespaces: namespacesOf(sdk.program, service).slice(0, versions.length) }];
  });
}

function namespacesOf(program: Program, service: Namespace): ReadonlyMap<string, Version>[] {
  const name = getNamespaceFullName(service);
  // As it is declared: the one of the client generator core is cut to a version, and does not know its libraries.
  const [declared] = program.resolveTypeReference(name);
  const libraries = declared?.kind === "Namespace" ? [...(getVersionDependencies(program, declared) ?? [])] : [];
  return (getVersions(program, service)[1]?.getVersions() ?? []).map((version) => {
    const used = libraries.flatMap(([library, its]) => {
      const at = its instanceof Map ? [...its].find(([key]) => key.name === version.name)?.[1] : its;
      return at === undefined ? [] : [[getNamespaceFullName(library), at] as const];
    });
    return new Map([[name, version], ...used]);
  });
}

/** When the service has a declaration; none for what belongs to no service with several api-versions, or to more than one. */
export function historyOf(
  { sdk: { program }, services }: Build,
  { __raw: type }: { readonly __raw?: Type },
): History | undefined {
  const [version] = type === undefined ? [] : (getVersions(program, type)[1]?.getVersions() ?? []);
  if (type === undefined || version === undefined) return undefined;
  const namespace = getNamespaceFullName(version.namespace);
  const [service, other] = services.filter(({ namespaces }) => namespaces.some((versions) => versions.has(namespace)));
  if (service === undefined || other !== undefined) return undefined;
  const holders = type.kind === "Operation" && type.interface !== undefined ? [type, type.interface] : [type];
  const isThere = holders.map((holder) => isThereAt(program, holder));
  return {
    versions: service.versions,
    declared: service.namespaces.map((versions) => {
      const at = versions.get(namespace);
      return at === undefined || isThere.every((test) => test(at));
    }),
  };
}

function isThereAt(program: Program, type: Type): (version: Version) => boolean {
  const availability = getAvailabilityMap(program, type);
  const named = nameGivenAt(program, type);
  return ({ name, index }) => {
    const state = availability?.get(name) ?? Availability.Available;
    return index >= named && (state === Availability.Added || state === Availability.Available);
  };
}

/** Which version gave it the name that it has on the wire: with another one, older ones have something else. */
function nameGivenAt(program: Program, type: Type): number {
  const isOnWire =
    (type.kind === "ModelProperty" && resolveEncodedName(program, type, "application/json") === type.name) ||
    (type.kind === "EnumMember" && type.value === undefined);
  return isOnWire ? Math.max(0, ...(getRenamedFrom(program, type) ?? []).map(({ version }) => version.index)) : 0;
}
