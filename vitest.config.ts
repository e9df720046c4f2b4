import { defineConfig } from "vitest/config";

const shared = {
  environment: "node" as const,
  setupFiles: ["test/support/quiet-console.ts"],
  // A busy machine is slow; what must be fast says so itself.
  testTimeout: 20_000,
  // Reading dictionaries and models anew for each file would take longer than most tests.
  isolate: false,
};

export default defineConfig({
  test: {
    env: { TZ: "UTC" },
    // A browser's test waits half of its time.
    maxWorkers: 2,
    reporters: ["default", "./test/support/count-reporter.ts"],
    coverage: {
      provider: "v8",
      include: ["src/model/**", "src/pipeline/**", "src/web/charts/**"],
      exclude: ["src/pipeline/cli.ts"],
      thresholds: { lines: 90, functions: 90, statements: 90 },
    },
    projects: [
      {
        extends: true,
        test: { ...shared, name: "unit", include: ["test/{model,pipeline,server}/**/*.test.ts"] },
      },
      { extends: true, test: { ...shared, name: "web", include: ["test/web/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          ...shared,
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A browser on a busy machine is now and then later than a test expects; what is broken fails twice.
          retry: 1,
        },
      },
    ],
  },
});
