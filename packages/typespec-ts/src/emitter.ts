import { createSdkContext, type SdkHttpOperation } from "@azure-tools/typespec-client-generator-core";
import { type EmitContext, joinPaths } from "@typespec/compiler";
import { $lib, type EmitterOptions } from "./lib.js";
import { type Build, nameTypes, unsupported } from "./model/build.js";
import { clientsOf } from "./model/clients.js";
import { type Conversions, conversionsOf } from "./model/conversions.js";
import { enumsOf, modelsOf, unionsOf } from "./model/declarations.js";
import type { OperationGroup, Package } from "./model/plain.js";
import { typeRef } from "./model/types.js";
import { renderClient, renderContext } from "./render/client.js";
import type { PackageNames } from "./render/client-names.js";
import { isConvertible } from "./render/codec-expressions.js";
import { renderCodecs } from "./render/codecs.js";
import { renderClientIndex, renderModelsIndex } from "./render/index-files.js";
import { renderKnownValues } from "./render/known-values.js";
import { renderModels } from "./render/models.js";
import { renderOperations } from "./render/operations.js";
import { clientPackageFiles, modelsPackageFiles } from "./render/package-files.js";
import type { SourceFile } from "./render/source-file.js";
import { codecSupport, emitterVersion, generatedHeader, readVersion, writePackage } from "./write.js";

/** Writes a models package and a client package. Called by the TypeSpec compiler. */
export async function $onEmit(context: EmitContext<EmitterOptions>): Promise<void> {
  const { program, options, emitterOutputDir } = context;
  const sdk = await createSdkContext<Record<string, unknown>, SdkHttpOperation>(context as never, $lib.name);
  program.reportDiagnostics(sdk.diagnostics);
  if (sdk.sdkPackage.clients.length === 0)
    $lib.reportDiagnostic(program, { code: "no-client", target: program.getGlobalNamespaceType() });

  const build: Build = { sdk, ...nameTypes(sdk) };
  const pkg = packageOf(build);
  const conversions = conversionsOf(pkg);
  checkUnions(build, conversions);
  if (program.compilerOptions.noEmit || program.hasError()) return;

  const modelsDir = options["models-dir"] ?? joinPaths(emitterOutputDir, "models");
  const clientDir = options["client-dir"] ?? joinPaths(emitterOutputDir, "client");
  const names: PackageNames = {
    models: options["models-package"],
    client: options["client-package"],
    clientVersion: await readVersion(program.host, clientDir),
  };
  const service = sdk.sdkPackage.crossLanguagePackageId;
  const header = generatedHeader(
    service,
    pkg.clients.map((client) => client.apiVersion?.defaultValue),
  );
  await writePackage(program, modelsDir, {
    gen: await modelsSources(pkg, conversions, header),
    once: modelsPackageFiles(names, service),
  });
  await writePackage(program, clientDir, {
    gen: clientSources(pkg, names, conversions, header),
    once: clientPackageFiles(names, service, await emitterVersion()),
  });
}

function packageOf(build: Build): Package {
  const models = modelsOf(build);
  return {
    models,
    modelsByName: new Map(models.map((model) => [model.name, model])),
    enums: enumsOf(build),
    unions: unionsOf(build),
    clients: clientsOf(build),
  };
}

/** Variants that cannot be told apart in JSON cannot be converted either. */
function checkUnions(build: Build, conversions: Conversions): void {
  for (const union of build.sdk.sdkPackage.unions) {
    if (union.kind !== "union") continue;
    const variants = union.variantTypes.map((variant) => typeRef(build, variant));
    if (!isConvertible({ kind: "oneOf", variants }, conversions)) {
      unsupported(build, "unsupported-type", union.__raw, {
        what: `The union '${union.name}', whose variants need a conversion but cannot be told apart in JSON,`,
      });
    }
  }
}

async function modelsSources(pkg: Package, conversions: Conversions, header: string): Promise<SourceFile[]> {
  return [
    renderModels(pkg, header),
    renderKnownValues(pkg, header),
    renderCodecs(pkg, conversions, header),
    { path: "codec-support.ts", content: await codecSupport(header) },
    renderModelsIndex(pkg, header),
  ];
}

function clientSources(pkg: Package, names: PackageNames, conversions: Conversions, header: string): SourceFile[] {
  return [
    ...pkg.clients.flatMap((client) => [
      renderClient(pkg, client, names, header),
      renderContext(client, names, header),
      ...groupsBelow(client.root)
        .filter((group) => group.path.length > 0 || group.operations.length > 0)
        .map((group) => renderOperations(pkg, client, group, names, conversions, header)),
    ]),
    renderClientIndex(pkg, names, header),
  ];
}

const groupsBelow = (group: OperationGroup): OperationGroup[] => [group, ...group.groups.flatMap(groupsBelow)];
