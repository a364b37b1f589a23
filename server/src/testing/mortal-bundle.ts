import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/** Where its packages are found. */
const folder = fileURLToPath(new URL("../../node_modules/.mortal", import.meta.url));
const dayMs = 24 * 60 * 60_000;
let bundle: Promise<string> | undefined;

/**
 * The mortal process in one file, made once for each test file: of all that a start costs, most is reading a thousand modules, and these
 * servers start hundreds of times.
 */
export function mortalBundle(): Promise<string> {
  bundle ??= kept();
  return bundle;
}

async function kept(): Promise<string> {
  const code = await bundled();
  const file = join(folder, `${createHash("sha256").update(code).digest("hex").slice(0, 24)}.mjs`);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(file)) {
    // Whole or not at all: another test file may make the same one.
    const half = `${file}.${process.pid}`;
    writeFileSync(half, code);
    renameSync(half, file);
  }
  utimesSync(file, new Date(), new Date());
  for (const old of readdirSync(folder).map((name) => join(folder, name)))
    if ((statSync(old, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < Date.now() - dayMs) rmSync(old, { force: true });
  return file;
}

async function bundled(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true, external: ["sharp"] },
    build: {
      ssr: fileURLToPath(new URL("mortal-process.ts", import.meta.url)),
      write: false,
      minify: false,
      rolldownOptions: { external: ["pg-native"], output: { codeSplitting: false } },
    },
  });
  const [one] = Array.isArray(made) ? made : [made];
  const [chunk] = one && "output" in one ? one.output : [];
  if (!chunk) throw new Error("The mortal process was not bundled");
  return chunk.code;
}
