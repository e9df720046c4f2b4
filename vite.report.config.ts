import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** The script of a report: one file that runs by itself, so that it can stand within the page. */
export default defineConfig({
  root: "src/web/report",
  resolve: {
    alias: { zod: fileURLToPath(new URL("src/web/report/closed-sets.ts", import.meta.url)) },
  },
  build: {
    outDir: "../../../dist/report",
    emptyOutDir: true,
    target: "es2022",
    lib: { entry: "main.ts", formats: ["iife"], name: "report", fileName: () => "report.js" },
  },
});
