import type { SdkModelPropertyType, SdkModelType } from "@azure-tools/typespec-client-generator-core";
import { both } from "./history.js";
import { type NameScope, pascalCase } from "./names.js";
import type { Flattened, Property } from "./plain.js";

/** The model whose properties stand in place of the property; none where they could not be told apart from others. */
export function flattenedModel({ flatten, type }: SdkModelPropertyType): SdkModelType | undefined {
  const isPlain = type.kind === "model" && type.additionalProperties === undefined && !type.discriminatedSubtypes;
  return flatten && isPlain ? type : undefined;
}

/** What users see of a flattened property, and how its object is put together from it. */
export function flattened(
  { name, wireName = name, type, optional, readOnly, history }: Property,
  inner: readonly Property[],
  scope: NameScope,
): { readonly seen: readonly Property[]; readonly object: Flattened } {
  const seen = inner.map(
    (property): Property => ({
      ...property,
      name: scope.claim(property.name, `${name}${pascalCase(property.name)}`),
      wireName: undefined,
      xml: undefined,
      defaultValue: undefined,
      history: both(history, property.history),
      optional: optional || property.optional,
      readOnly: readOnly || property.readOnly,
    }),
  );
  const members = seen.map(({ name: outer }, i) => ({ inner: inner[i]?.name ?? outer, outer }));
  return { seen, object: { wireName, type, optional, members } };
}
