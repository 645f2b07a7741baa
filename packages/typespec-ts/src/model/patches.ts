import type { SdkType } from "@azure-tools/typespec-client-generator-core";
import { isMergePatch } from "@typespec/http/experimental/merge-patch";
import type { Build } from "./build.js";

/** A model that a template has made for patches already: it says itself what may be left out, and what may be `null`. */
export const isPatchModel = ({ sdk }: Build, { __raw: model }: SdkType): boolean =>
  model?.kind === "Model" && isMergePatch(sdk.program, model);
