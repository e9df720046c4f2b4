import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { defineConfig, type Plugin } from "vite";

const require = createRequire(import.meta.url);
const LICENCES = {
  "source-serif-4": require.resolve("@fontsource-variable/source-serif-4/LICENSE"),
  "source-sans-3": require.resolve("@fontsource-variable/source-sans-3/LICENSE"),
};

/** Puts each font's licence beside the fonts, as the SIL Open Font Licence asks. */
function fontLicences(): Plugin {
  return {
    name: "font-licences",
    async generateBundle() {
      const files = Object.entries(LICENCES).map(async ([font, path]) => {
        const source = await readFile(path, "utf8");
        this.emitFile({ type: "asset", fileName: `assets/${font}-LICENSE.txt`, source });
      });
      await Promise.all(files);
    },
  };
}

export default defineConfig({
  root: "src/web",
  base: "./",
  plugins: [fontLicences()],
  // The page's policy lets no font or picture be written into a style sheet.
  build: { outDir: "../../dist/page", emptyOutDir: true, target: "es2022", assetsInlineLimit: 0 },
});
