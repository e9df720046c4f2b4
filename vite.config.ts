import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

const FONTS = ["source-serif-4", "source-sans-3"];

/** Puts each font's licence beside the fonts, as the SIL Open Font Licence asks. */
function fontLicences(): Plugin {
  return {
    name: "font-licences",
    async generateBundle() {
      for (const font of FONTS) {
        const path = `./node_modules/@fontsource-variable/${font}/LICENSE`;
        const source = await readFile(fileURLToPath(new URL(path, import.meta.url)), "utf8");
        this.emitFile({ type: "asset", fileName: `assets/${font}-LICENSE.txt`, source });
      }
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
