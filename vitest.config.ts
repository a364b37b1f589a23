import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["{shared,server,widget}/**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    environment: "node",
    testTimeout: 20_000,
    // Many suites wait, for processes, letters and streams: one more of them than there are cores leaves none idle.
    maxWorkers: availableParallelism() + 1,
  },
});
