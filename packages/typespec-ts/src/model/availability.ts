import {
  getNamespaceFullName,
  type ModelProperty,
  type Namespace,
  type Program,
  resolveEncodedName,
  type Type,
} from "@typespec/compiler";
import {
  getAddedOnVersions,
  getRemovedOnVersions,
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
  /**
   * For each of them, the version of every namespace that has versions: its own, and those of the libraries that it uses
   * then, or not yet.
   */
  readonly namespaces: readonly ReadonlyMap<string, Version | undefined>[];
}

/** The services that have several api-versions: with a single one, everything is as old as everything else. */
export function versionedServices(sdk: Sdk): VersionedService[] {
  return [...sdk.getPackageVersions()].flatMap(([service, versions]) => {
    if (versions.length < 2) return [];
    return [{ versions, namespaces: namespacesOf(sdk.program, service).slice(0, versions.length) }];
  });
}

function namespacesOf(program: Program, service: Namespace): VersionedService["namespaces"] {
  // As it is declared: the one of the client generator core is cut to a version, and does not know its libraries.
  const [declared] = program.resolveTypeReference(getNamespaceFullName(service));
  const root = declared?.kind === "Namespace" ? declared : service;
  return (getVersions(program, root)[1]?.getVersions() ?? []).map((version) => {
    const found = new Map<Namespace, Version | undefined>([[root, version]]);
    // What is found on the way is visited as well: libraries use libraries.
    for (const [namespace, at] of found) {
      for (const [library, its] of getVersionDependencies(program, namespace) ?? []) {
        const used = its instanceof Map ? [...its].find(([key]) => key.name === at?.name)?.[1] : its;
        if (!found.has(library)) found.set(library, used);
      }
    }
    return new Map([...found].map(([namespace, at]) => [getNamespaceFullName(namespace), at]));
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
      return at !== undefined && isThere.every((test) => test(at));
    }),
  };
}

// Not by the library's availability map, which has none for what stands in a namespace within that of the service.
function isThereAt(program: Program, type: Type): (version: Version) => boolean {
  const indexes = (versions: readonly Version[] = []): number[] => versions.map(({ index }) => index);
  const added = indexes(getAddedOnVersions(program, type));
  const removed = indexes(getRemovedOnVersions(program, type));
  const came = Math.min(...added) > Math.min(...removed) || added.length === 0 ? [0, ...added] : added;
  const named = nameGivenAt(program, type);
  return ({ index }) => {
    const last = (changes: readonly number[]): number => Math.max(-1, ...changes.filter((at) => at <= index));
    return index >= named && last(came) > last(removed);
  };
}

/** Which version gave it the name that it has on the wire: with another one, older ones have something else. */
function nameGivenAt(program: Program, type: Type): number {
  const isOnWire =
    (type.kind === "ModelProperty" &&
      !isNamedApart(type) &&
      resolveEncodedName(program, type, "application/json") === type.name) ||
    (type.kind === "EnumMember" && type.value === undefined);
  return isOnWire ? Math.max(0, ...(getRenamedFrom(program, type) ?? []).map(({ version }) => version.index)) : 0;
}

/** Whether a parameter has a name of its own in the query or in a header; in a path, names do not travel. */
function isNamedApart({ decorators }: ModelProperty): boolean {
  return decorators.some(({ definition, args: [given] }) => {
    if (definition?.name === "@path") return true;
    if (definition?.name !== "@query" && definition?.name !== "@header") return false;
    const name = given?.jsValue;
    return typeof name === "string" || (typeof name === "object" && name !== null && "name" in name);
  });
}
