import { fileURLToPath } from "node:url";
import { build } from "vite";

let built: Promise<string> | undefined;

/** The script of reports built from its source, once for all the test files that a worker runs. */
export function reportScript(): Promise<string> {
  built ??= buildScript();
  return built;
}

async function buildScript(): Promise<string> {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const made = await build({
    configFile: `${root}vite.report.config.ts`,
    root: `${root}src/web/report`,
    logLevel: "silent",
    build: { write: false },
  });
  const outputs = Array.isArray(made) ? made : [made];
  const chunks = outputs.flatMap((one) => ("output" in one ? one.output : []));
  const [script] = chunks.flatMap((one) => (one.type === "chunk" ? [one.code] : []));
  if (script === undefined) throw new Error("expected a script, found none");
  return script;
}
