import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type ExtractorMessage,
  ExtractorMessageCategory,
} from "@microsoft/api-extractor";
import { ApiReportError } from "./api-report-error.ts";
import { publishedPackages } from "./published-packages.ts";
import type { Reports } from "./report-files.ts";

/**
 * What each published package of a built copy of the repository exports, as API Extractor tells it.
 *
 * @param root - Folder of the copy, absolute.
 * @returns The reports, by folder of the package.
 * @throws ApiReportError when a package is not built, its package.json cannot be read, or API Extractor finds fault with one.
 */
export function makeReports(root: string): ReadonlyMap<string, Reports> {
  const packages = publishedPackages(root);
  const files = packages.flatMap(({ types }) => [...types.values()]);
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) throw new ApiReportError("not-built", `There is no ${missing}: run pnpm build first.`);

  const scratch = mkdtempSync(join(tmpdir(), "api-report-"));
  try {
    // All entries are looked at by one compiler: it takes most of the time.
    let compiler: CompilerState | undefined;
    const makeReport = (folder: string, file: string): string => {
      const config = configOf(folder, file, scratch);
      compiler ??= CompilerState.create(config, { additionalEntryPoints: files });
      return extract(config, compiler);
    };
    return new Map(
      packages.map(({ folder, types }) => [
        folder,
        new Map([...types].map(([entry, file]) => [entry, makeReport(folder, file)])),
      ]),
    );
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function extract(config: ExtractorConfig, compilerState: CompilerState): string {
  const faults: string[] = [];
  const messageCallback = (message: ExtractorMessage): void => {
    message.handled = true;
    const isFault = message.logLevel === ExtractorLogLevel.Warning || message.logLevel === ExtractorLogLevel.Error;
    if (isFault && message.category !== ExtractorMessageCategory.Console)
      faults.push(message.formatMessageWithLocation(config.packageFolder));
  };
  Extractor.invoke(config, { compilerState, localBuild: true, messageCallback });
  if (faults.length > 0) {
    const text = `API Extractor finds fault with ${config.packageJson?.name}: mend it in the source.`;
    throw new ApiReportError("extractor", [text, ...faults].join("\n  "));
  }
  return readFileSync(config.reportFilePath, "utf8");
}

const SILENT = { logLevel: ExtractorLogLevel.None };

function configOf(folder: string, file: string, scratch: string): ExtractorConfig {
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(folder, "package.json"),
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: file,
      newlineKind: "lf",
      compiler: {
        overrideTsconfig: {
          // Type files have been checked when they were built; here they are only read.
          compilerOptions: {
            target: "es2023",
            module: "nodenext",
            lib: ["es2023", "dom"],
            types: [],
            skipLibCheck: true,
          },
          files: [file],
        },
      },
      // Types that are not exported are part of what can be seen through those that are.
      apiReport: {
        enabled: true,
        reportFileName: "report",
        reportFolder: scratch,
        reportTempFolder: scratch,
        includeForgottenExports: true,
      },
      messages: {
        extractorMessageReporting: {
          default: { logLevel: ExtractorLogLevel.Warning },
          // We have no release tags: all that is exported is public.
          "ae-missing-release-tag": SILENT,
          // It is in the report, without "export".
          "ae-forgotten-export": SILENT,
          // The report says so where it stands.
          "ae-undocumented": SILENT,
          // Links may lead to what another entry of the package exports.
          "ae-unresolved-link": SILENT,
        },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.Warning } },
      },
    },
  });
}
