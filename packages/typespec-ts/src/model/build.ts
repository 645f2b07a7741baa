import type {
  SdkClientType,
  SdkContext,
  SdkEnumType,
  SdkHttpOperation,
  SdkModelPropertyType,
  SdkModelType,
  SdkServiceMethod,
  SdkSseEventMetadata,
  SdkType,
  SdkUnionType,
} from "@azure-tools/typespec-client-generator-core";
import { type DiagnosticTarget, NoTarget } from "@typespec/compiler";
import { $lib } from "../lib.js";
import type { VersionedService } from "./availability.js";

export type Sdk = SdkContext<Record<string, unknown>, SdkHttpOperation>;
export type SdkClient = SdkClientType<SdkHttpOperation>;
export type SdkMethod = SdkServiceMethod<SdkHttpOperation>;
export type NamedType = SdkModelType | SdkEnumType | SdkUnionType;

/** What every step from TypeSpec to plain data needs. */
export interface Build {
  readonly sdk: Sdk;
  readonly names: Names;
  /** Properties of models that travel in a header, in the path or in the query, by what they are in the spec. */
  readonly outsideBody: ReadonlySet<unknown>;
  /** What operations stream, by the type that stands for it in the spec. */
  readonly streams: Streams;
  /** Those with several api-versions. */
  readonly services: readonly VersionedService[];
  /** What has been reported, by its place: a parameter or a type is looked at more than once. */
  readonly reported: Map<unknown, Set<string>>;
}

export interface Streams {
  /** Kinds of events, by the union of them. */
  readonly events: ReadonlyMap<SdkType, readonly SdkSseEventMetadata[]>;
  /** Models that stand for a stream as a whole, such as `JsonlStream<T>`. */
  readonly models: ReadonlySet<SdkType>;
}

/** Final names of everything, made before the first type is looked at, because types refer to each other in circles. */
export interface Names {
  readonly types: ReadonlyMap<NamedType, string>;
  /** Names of the union types of discriminated hierarchies, by their base. */
  readonly hierarchies: ReadonlyMap<SdkModelType, string>;
  /** Names of the const objects of known values. */
  readonly knownValues: ReadonlyMap<SdkEnumType, string>;
  readonly properties: ReadonlyMap<SdkModelPropertyType, string>;
  readonly clients: ReadonlyMap<SdkClient, ClientNames>;
  readonly groups: ReadonlyMap<SdkClient, GroupNames>;
  /** Names of the methods that lead from a client to another one, by the latter. */
  readonly accessors: ReadonlyMap<SdkClient, string>;
  readonly methods: ReadonlyMap<SdkMethod, MethodNames>;
}

export interface ClientNames {
  readonly name: string;
  readonly contextName: string;
  readonly factoryName: string;
  readonly optionsName: string;
  readonly file: string;
  readonly contextFile: string;
  /** Names of the client's parameters, by their names in the spec. */
  readonly parameters: ReadonlyMap<string, string>;
}

export interface GroupNames {
  /** Property on the client or on the group above. */
  readonly name: string;
  readonly typeName: string;
  /** Where the package exports the functions; none for those that are in its index. */
  readonly subpath: string | undefined;
  readonly file: string;
}

export interface MethodNames {
  readonly name: string;
  readonly functionName: string;
  readonly optionsName: string;
  /** Names of the parameters that the method has for itself, by their names in the spec. */
  readonly parameters: ReadonlyMap<string, string>;
}

type UnsupportedCode =
  | "unsupported-operation"
  | "unsupported-parameter"
  | "unsupported-body"
  | "unsupported-type"
  | "unsupported-client";

/** Reports a construct that cannot be expressed yet, at its place in the spec. */
export function unsupported(
  { sdk, reported }: Build,
  code: UnsupportedCode,
  target: DiagnosticTarget | undefined,
  format: { name?: string; what: string; where?: string },
): void {
  const known = reported.get(target) ?? new Set();
  const finding = JSON.stringify([code, format]);
  if (known.has(finding)) return;
  reported.set(target, known.add(finding));
  $lib.reportDiagnostic(sdk.program, { code, target: target ?? NoTarget, format } as never);
}

/** Compares by code unit: the same on every machine, whatever its locale. */
export function byText<T>(text: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => {
    const [x, y] = [text(a), text(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  };
}
