import { defineConfig } from "vitest/config";

const project = (root: string, name: string) => ({ root, test: { name, include: ["**/*.test.ts"] } });

export default defineConfig({
  test: {
    projects: [
      ...["typespec-ts", "runtime", "models", "client", "status", "emulator", "cli"].map((name) =>
        project(`packages/${name}`, name),
      ),
      ...["bench", "conformance", "peers", "size", "workspace"].map((name) => project(`test/${name}`, name)),
      project("tools", "tools"),
      {
        root: "test/consumer",
        test: { name: "consumer", include: ["src/**/*.test.ts"], globalSetup: "src/testing/published.ts" },
      },
    ],
  },
});
