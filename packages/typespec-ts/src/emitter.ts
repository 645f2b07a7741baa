import { type EmitContext, getRelativePathFromDirectory, joinPaths, NoTarget, type Program } from "@typespec/compiler";
import { $lib, type EmitterOptions } from "./lib.js";
import { versionedServices } from "./model/availability.js";
import type { Build } from "./model/build.js";
import { clientsOf } from "./model/clients.js";
import { type Conversions, conversionsOf } from "./model/conversions.js";
import { enumsOf, modelsOf, unionsOf } from "./model/declarations.js";
import { nameAll } from "./model/naming.js";
import { outsideBody } from "./model/outside-body.js";
import type { Package } from "./model/plain.js";
import type { OperationGroup } from "./model/plain-client.js";
import { readSdk } from "./model/sdk.js";
import { supportTypesOf, withoutStandIns } from "./model/stand-ins.js";
import { streamsOf } from "./model/streams.js";
import { variantsOf } from "./model/types.js";
import { renderApiVersions } from "./render/api-versions.js";
import { renderClient } from "./render/client.js";
import type { PackageNames } from "./render/client-names.js";
import { renderCodecs } from "./render/codecs.js";
import { renderContext } from "./render/context.js";
import { hasFile, renderClientIndex, renderModelsIndex } from "./render/index-files.js";
import { renderKnownValues } from "./render/known-values.js";
import { renderModels } from "./render/models.js";
import { renderOperations } from "./render/operations.js";
import { clientPackageFiles, modelsPackageFiles } from "./render/package-files.js";
import type { SourceFile } from "./render/source-file.js";
import { supportFiles } from "./render/support-files.js";
import { renderXmlCodecs } from "./render/xml-codecs.js";
import { emitterVersion, generatedHeader, readManifest, support, writePackage } from "./write.js";

/** Writes a models package and a client package. Called by the TypeSpec compiler. */
export async function $onEmit(context: EmitContext<EmitterOptions>): Promise<void> {
  const { program, options, emitterOutputDir } = context;
  const sdk = await readSdk(context);
  if (sdk === undefined) return;
  program.reportDiagnostics(sdk.diagnostics);
  if (sdk.sdkPackage.clients.length === 0) {
    $lib.reportDiagnostic(program, { code: "no-client", target: NoTarget });
    return;
  }

  const names = nameAll(sdk);
  const build: Build = {
    sdk,
    names,
    outsideBody: outsideBody(names.methods.keys()),
    streams: streamsOf(names.methods.keys()),
    services: versionedServices(sdk),
    reported: new Map(),
  };
  const pkg = packageOf(build);
  const conversions = conversionsOf(pkg);
  checkUnions(build, conversions);
  const modelsDir = options["models-dir"] ?? joinPaths(emitterOutputDir, "models");
  const clientDir = options["client-dir"] ?? joinPaths(emitterOutputDir, "client");
  // The second package would delete the sources of the first.
  if (modelsDir === clientDir) $lib.reportDiagnostic(program, { code: "same-folder", target: NoTarget });
  if (program.compilerOptions.noEmit || program.hasError()) return;

  const manifest = await readManifest(program.host, clientDir);
  const packages: PackageNames = {
    models: options["models-package"],
    client: options["client-package"],
    clientVersion: manifest?.version ?? "0.1.0",
    helpers: new Set(),
    xmlHelpers: new Set(),
  };
  const service = sdk.sdkPackage.crossLanguagePackageId;
  const groupExports = groupExportsOf(pkg);
  const header = generatedHeader(
    service,
    pkg.clients.map((client) => client.apiVersion?.defaultValue),
  );
  // The client first: it says which helpers the codecs have to export.
  const client = clientSources(pkg, packages, conversions, header);
  const models = await modelsSources(pkg, packages, conversions, header);
  const subpaths = ["xml-codecs", "api-versions"].filter((name) => models.some(({ path }) => path === `${name}.ts`));
  await writePackage(program, modelsDir, {
    gen: models,
    once: modelsPackageFiles(packages, service, subpaths),
  });
  await writePackage(program, clientDir, {
    gen: client,
    once: clientPackageFiles(
      packages,
      service,
      await emitterVersion(),
      pkg.clients.some((client) => client.credential !== undefined),
      groupExports,
      getRelativePathFromDirectory(clientDir, modelsDir, false),
    ),
  });
  await checkExports(
    program,
    modelsDir,
    packages.models,
    subpaths.map((name) => `./${name}`),
  );
  await checkExports(program, clientDir, packages.client, Object.keys(groupExports));
}

/** The subpaths of the client package that hold functions, with their files. */
function groupExportsOf({ clients }: Package): Record<string, string> {
  const groups = clients.flatMap((client) => groupsBelow(client.root)).filter(hasFile);
  return Object.fromEntries(
    groups.flatMap(({ subpath, file }) =>
      subpath === undefined ? [] : [[`./${subpath}`, file.replace(/\.ts$/, "")] as const],
    ),
  );
}

/** A package.json that was there already is its keeper's: what it lacks is a warning. */
async function checkExports(program: Program, dir: string, name: string, subpaths: readonly string[]): Promise<void> {
  const { exports = {} } = (await readManifest(program.host, dir)) ?? {};
  for (const subpath of subpaths.filter((candidate) => !(candidate in exports))) {
    $lib.reportDiagnostic(program, { code: "missing-export", format: { name, subpath }, target: NoTarget });
  }
}

const hasXml = ({ models }: Package, { xmlHelpers }: PackageNames): boolean =>
  xmlHelpers.size > 0 || models.some((model) => model.xmlName !== undefined);

function packageOf(build: Build): Package {
  const declared = withoutStandIns(build, {
    models: modelsOf(build),
    enums: enumsOf(build),
    unions: unionsOf(build),
    clients: clientsOf(build),
  });
  return {
    ...declared,
    modelsByName: new Map(declared.models.map((model) => [model.name, model])),
    supportTypes: supportTypesOf(declared),
    versions: build.sdk.getPackageVersions().size === 1 ? build.services[0]?.versions : undefined,
  };
}

/** What cannot be told apart cannot be converted either. */
function checkUnions(build: Build, conversions: Conversions): void {
  for (const union of build.names.types.keys()) {
    if (build.streams.events.has(union)) continue;
    if (union.kind !== "union" || conversions.areKnown(variantsOf(build, union, union.__raw))) continue;
    $lib.reportDiagnostic(build.sdk.program, {
      code: "ambiguous-variants",
      format: { name: build.names.types.get(union) ?? union.name },
      target: union.__raw ?? NoTarget,
    });
  }
}

async function modelsSources(
  pkg: Package,
  names: PackageNames,
  conversions: Conversions,
  header: string,
): Promise<SourceFile[]> {
  const apiVersions = renderApiVersions(pkg, header);
  // A file without a declaration would be no module.
  const hasTypes = pkg.models.length > 0 || pkg.unions.some((union) => union.declared);
  return [
    ...(hasTypes ? [renderModels(pkg, header)] : []),
    ...(pkg.enums.length === 0 ? [] : [renderKnownValues(pkg, header)]),
    renderCodecs(pkg, conversions, names.helpers, header),
    { path: "codec-support.ts", content: await support("codec-support.ts", header) },
    ...(hasXml(pkg, names)
      ? [
          renderXmlCodecs(pkg, conversions, names.xmlHelpers, header),
          { path: "xml-support.ts", content: await support("xml-support.ts", header) },
        ]
      : []),
    ...(await Promise.all(
      [...supportFiles(pkg.supportTypes).keys()].map(async (path) => ({ path, content: await support(path, header) })),
    )),
    ...(apiVersions === undefined
      ? []
      : [apiVersions, { path: "history-support.ts", content: await support("history-support.ts", header) }]),
    renderModelsIndex(pkg, header),
  ];
}

function clientSources(pkg: Package, names: PackageNames, conversions: Conversions, header: string): SourceFile[] {
  return [
    ...pkg.clients.flatMap((client) => [
      renderClient(client, names, header),
      renderContext(client, names, header),
      ...groupsBelow(client.root)
        .filter(hasFile)
        .map((group) => renderOperations(client, group, names, conversions, header)),
    ]),
    renderClientIndex(pkg, names, header),
  ];
}

const groupsBelow = (group: OperationGroup): OperationGroup[] => [group, ...group.groups.flatMap(groupsBelow)];
