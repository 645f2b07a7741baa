import { createTypeSpecLibrary, type JSONSchemaType, paramMessage } from "@typespec/compiler";

/** What a `tspconfig.yaml` may say to this emitter. */
export interface EmitterOptions {
  /** npm name of the package that holds types, known values and codecs. */
  "models-package": string;
  /** Folder of that package. Default: `models` in the output folder. */
  "models-dir"?: string;
  /** npm name of the package that holds the client. */
  "client-package": string;
  /** Folder of that package. Default: `client` in the output folder. */
  "client-dir"?: string;
  /** The api-version to generate: a version, or `latest` (the default). */
  "api-version"?: string;
}

const optionsSchema: JSONSchemaType<EmitterOptions> = {
  type: "object",
  additionalProperties: false,
  properties: {
    "models-package": { type: "string" },
    "models-dir": { type: "string", format: "absolute-path", nullable: true } as never,
    "client-package": { type: "string" },
    "client-dir": { type: "string", format: "absolute-path", nullable: true } as never,
    "api-version": { type: "string", nullable: true },
  },
  required: ["models-package", "client-package"],
};

export const $lib = createTypeSpecLibrary({
  name: "@instance-view/typespec-ts",
  diagnostics: {
    "unsupported-operation": {
      severity: "error",
      messages: {
        default: paramMessage`Operation '${"name"}' is ${"what"}, which this emitter cannot express yet. Leave it out of the client with @scope or @convenientAPI(false).`,
      },
    },
    "unsupported-parameter": {
      severity: "error",
      messages: {
        default: paramMessage`Parameter '${"name"}' is ${"what"}, which this emitter cannot express yet.`,
      },
    },
    "unsupported-body": {
      severity: "error",
      messages: {
        default: paramMessage`The ${"where"} of '${"name"}' is ${"what"}, which this emitter cannot express yet.`,
      },
    },
    "unsupported-type": {
      severity: "error",
      messages: {
        default: paramMessage`${"what"} cannot be expressed yet by this emitter.`,
      },
    },
    "unsupported-client": {
      severity: "error",
      messages: {
        default: paramMessage`Client '${"name"}' has ${"what"}, which this emitter cannot express yet.`,
      },
    },
    "ambiguous-variants": {
      severity: "warning",
      messages: {
        default: paramMessage`Some variants of the union '${"name"}' cannot be told apart by what they look like in JSON, so that their values are not converted: a date among them stays text.`,
      },
    },
    "same-folder": {
      severity: "error",
      messages: {
        default: "The options models-dir and client-dir are the same folder: give each package one of its own.",
      },
    },
    "missing-export": {
      severity: "warning",
      messages: {
        default: paramMessage`The package.json of ${"name"} does not export '${"subpath"}', where generated code is. Add it to "exports".`,
      },
    },
    "no-client": {
      severity: "warning",
      messages: {
        default: "The program has no service to make a client for: add @service to a namespace.",
      },
    },
  },
  emitter: { options: optionsSchema },
});
