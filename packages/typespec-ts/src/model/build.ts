import type {
  SdkContext,
  SdkEnumType,
  SdkHttpOperation,
  SdkModelType,
  SdkUnionType,
} from "@azure-tools/typespec-client-generator-core";
import { type DiagnosticTarget, NoTarget } from "@typespec/compiler";
import { $lib } from "../lib.js";
import { NameScope, pascalCase, typeName } from "./names.js";

export type NamedType = SdkModelType | SdkEnumType | SdkUnionType;

/** What every step from TypeSpec to plain data needs. */
export interface Build {
  readonly sdk: SdkContext<Record<string, unknown>, SdkHttpOperation>;
  /** Final names of models, enums and unions. */
  readonly names: ReadonlyMap<NamedType, string>;
  /** Names of the union types of discriminated hierarchies, by their base. */
  readonly hierarchyNames: ReadonlyMap<SdkModelType, string>;
}

type UnsupportedCode =
  | "unsupported-operation"
  | "unsupported-parameter"
  | "unsupported-body"
  | "unsupported-type"
  | "unsupported-client";

/** Reports a construct that cannot be expressed yet, at its place in the spec. */
export function unsupported(
  build: Build,
  code: UnsupportedCode,
  target: DiagnosticTarget | undefined,
  format: { name?: string; what: string; where?: string },
): void {
  $lib.reportDiagnostic(build.sdk.program, { code, target: target ?? NoTarget, format } as never);
}

/** Compares by code unit: the same on every machine, whatever its locale. */
export function byText<T>(text: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => {
    const [x, y] = [text(a), text(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  };
}

/** Anonymous unions are written out where they stand; all other types get a declaration. */
export function isDeclared(type: NamedType): boolean {
  return type.kind !== "union" || !type.isGeneratedName;
}

/**
 * Names every declaration. The order is that of the ids in the spec, so a clash falls the same way wherever the types
 * are declared; the loser is named with its namespace in front.
 */
export function nameTypes(sdk: Build["sdk"]): Pick<Build, "names" | "hierarchyNames"> {
  const { models, enums, unions } = sdk.sdkPackage;
  const declared: NamedType[] = [...models, ...enums, ...unions.filter((union) => union.kind === "union")];
  const scope = new NameScope();
  const names = new Map<NamedType, string>();
  for (const type of declared.filter(isDeclared).sort(byText((type) => type.crossLanguageDefinitionId))) {
    const plain = type.isExactName ? type.name : typeName(type.name);
    names.set(type, scope.claim(plain, `${pascalCase(type.namespace.split(".").at(-1) ?? "")}${plain}`));
  }
  const hierarchyNames = new Map<SdkModelType, string>();
  for (const model of [...models].sort(byText((model) => model.crossLanguageDefinitionId))) {
    if (model.discriminatedSubtypes !== undefined) {
      const name = names.get(model) ?? model.name;
      hierarchyNames.set(model, scope.claim(`${name}Union`, `${name}Hierarchy`));
    }
  }
  return { names, hierarchyNames };
}
