import { type SdkEnumType, UsageFlags } from "@azure-tools/typespec-client-generator-core";
import { pascal } from "./names.ts";
import type { KnownValues } from "./plain.ts";

/** Those that may get more values, versions among them. What has no name in the spec is left out. */
export function enumsOf(enums: readonly SdkEnumType[]): KnownValues[] {
  return enums
    .filter((type) => !type.isGeneratedName && (!type.isFixed || (type.usage & UsageFlags.ApiVersionEnum) !== 0))
    .map((type) => ({
      name: `Known${pascal(type)}`,
      longName: `Known${pascal({ name: type.namespace.split(".").at(-1) ?? "", isExactName: false })}${pascal(type)}`,
      values: Object.fromEntries(type.values.map((member) => [pascal(member), member.value])),
    }));
}
