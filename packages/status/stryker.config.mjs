// Mutation tests of this package, on demand: `pnpm --filter @instance-view/status mutate`.
export default {
  mutate: [
    "src/**/*.ts",
    "!src/**/*.test.ts",
    "!src/**/*.test-d.ts",
    "!src/testing/**",
    "!src/index.ts",
    // Sentences only. The page that is made from them holds each one, and mutating them takes an hour.
    "!src/explain/{other-states,power-states,provisioning-failures,provisioning-states}.ts",
  ],
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  // The projects that the root configures are folders that the sandbox does not have.
  vitest: { configFile: "vitest.stryker.config.mjs" },
  // Outside of the package, or vitest would run the sandbox's tests with the package's; as deep in the tree as the
  // package, so that relative paths out of it lead to the same files.
  tempDirName: "../../.stryker",
  cleanTempDir: "always",
  // tsconfig.json refers to packages that are not beside the sandbox, and Stryker rewrites it with TypeScript's old API.
  ignorePatterns: ["/dist", "/tsconfig.json"],
  reporters: ["clear-text", "progress", "json"],
  jsonReporter: { fileName: "../../.stryker/status/mutation.json" },
  // For `--incremental`, which tests only what changed. Add `--force` now and then: what survived in a table, or in other
  // code that runs while a module is loaded, is not tested again when only the tests changed.
  incrementalFile: "../../.stryker/status/incremental.json",
  concurrency: 2,
};
