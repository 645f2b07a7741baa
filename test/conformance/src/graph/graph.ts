import { createSdkContext, type SdkHttpOperation } from "@azure-tools/typespec-client-generator-core";
import type { Program } from "@typespec/compiler";
import { clientShapeOf } from "./clients.ts";
import { enumsOf } from "./enums.ts";
import { operationsOf } from "./operations.ts";
import type { Graph } from "./plain.ts";
import { scenariosOf } from "./scenarios.ts";
import { Shapes } from "./shapes.ts";

/**
 * What the driver has to know of a spec. It asks the client generator core itself, and takes nothing from the emitter:
 * a fault of that one must not be made a second time here.
 */
export async function graphOf(program: Program, apiVersion: string | undefined): Promise<Graph> {
  const context = {
    program,
    emitterOutputDir: "",
    options: apiVersion === undefined ? {} : { "api-version": apiVersion },
  };
  // Names for our language are given to whatever has this in its name.
  const sdk = await createSdkContext<object, SdkHttpOperation>(context as never, "@instance-view/typespec-ts");
  const shapes = new Shapes(program);
  const clients = sdk.sdkPackage.clients.map((client) => clientShapeOf(client, sdk.arm === true, shapes));
  const operations = operationsOf(sdk, shapes);
  const enums = enumsOf(sdk.sdkPackage.enums);
  return { scenarios: scenariosOf(program), clients, operations, models: shapes.models, enums };
}
