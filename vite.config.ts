import { defineConfig } from "vite";

export default defineConfig({
  root: "src/web",
  base: "./",
  build: { outDir: "../../dist/page", emptyOutDir: true, target: "es2022" },
});
