import type { SdkModelPropertyType, SdkModelType, SdkType } from "@azure-tools/typespec-client-generator-core";
import type { DiagnosticTarget } from "@typespec/compiler";
import { isOrExtendsHttpFile } from "@typespec/http";
import type { Build } from "./build.js";
import type { TypeRef } from "./plain.js";
import { typeRef } from "./types.js";

/** The model of a file, as `Http.File` and what extends it. Where it is a body, its contents are the body. */
export const isFile = ({ sdk }: Build, type: SdkType): type is SdkModelType =>
  type.kind === "model" && type.__raw?.kind === "Model" && isOrExtendsHttpFile(sdk.program, type.__raw);

/** What a caller gives for a file that has a media type by default or not. */
export function fileRef(
  build: Build,
  { contentType, filename }: FileProperties,
  mediaTypes: readonly string[],
  place: DiagnosticTarget | undefined,
): TypeRef {
  const type = contentType === undefined ? undefined : mediaType(build, contentType.type, place);
  const isOptional = contentType === undefined || contentType.optional;
  return {
    kind: "file",
    contentType: type ?? { kind: "plain", ts: "string" },
    needs: [
      ...(type?.kind !== "literal" && (!isOptional || mediaTypes.length > 1) ? ["contentType" as const] : []),
      ...(filename === undefined || filename.optional ? [] : ["filename" as const]),
    ],
  };
}

/** Type of the media type that a file has. */
export function mediaTypeRef(build: Build, model: SdkModelType, place: DiagnosticTarget | undefined): TypeRef {
  const { contentType } = filePropertiesOf(model);
  return contentType === undefined ? { kind: "plain", ts: "string" } : mediaType(build, contentType.type, place);
}

/** A choice without a name in the spec is written out where it stands: its name would come of the order of files. */
function mediaType(build: Build, type: SdkType, place: DiagnosticTarget | undefined): TypeRef {
  if (type.kind !== "enum" || !type.isGeneratedName) return typeRef(build, type, place);
  return { kind: "oneOf", name: type.name, variants: type.values.map(({ value }) => ({ kind: "literal", value })) };
}

export interface FileProperties {
  readonly contentType?: SdkModelPropertyType | undefined;
  readonly filename?: SdkModelPropertyType | undefined;
}

/** The properties of the model of a file, where it or a base of it has them. */
export function filePropertiesOf(model: SdkModelType): FileProperties {
  return { contentType: propertyOf(model, "contentType"), filename: propertyOf(model, "filename") };
}

function propertyOf({ properties, baseModel }: SdkModelType, name: string): SdkModelPropertyType | undefined {
  const own = properties.find((property) => property.__raw?.name === name);
  return own ?? (baseModel === undefined ? undefined : propertyOf(baseModel, name));
}
