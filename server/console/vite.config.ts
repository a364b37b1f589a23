import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type Plugin } from "vite";

const root = import.meta.dirname;
const base = "/console/";
const worker = "service-worker";

/** The staff's pages: one script, one stylesheet, nothing inline, so that the strictest policy can stand in front of them; and their worker. */
export default defineConfig({
  root,
  base,
  plugins: [shellOfWorker()],
  build: {
    target: "es2022",
    modulePreload: false,
    reportCompressedSize: false,
    assetsInlineLimit: 0,
    outDir: "dist",
    emptyOutDir: true,
    rolldownOptions: {
      input: { index: join(root, "index.html"), [worker]: join(root, "worker/service-worker.ts") },
      output: { entryFileNames: ({ name }) => (name === worker ? `${worker}.js` : "assets/[name]-[hash].js") },
    },
  },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
});

/** Tells the worker which files the pages are made of, and gives exactly these a name: another build is another worker. */
function shellOfWorker(): Plugin {
  return {
    name: "shell-of-worker",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const chunk = bundle[`${worker}.js`];
        if (chunk?.type !== "chunk") return this.error("there is no worker");
        if (chunk.imports.length > 0) return this.error("the worker must be one classic script");
        const contents = new Map<string, string | Uint8Array>();
        for (const file of Object.values(bundle))
          if (file !== chunk && !file.fileName.endsWith(".map"))
            contents.set(file.fileName, file.type === "chunk" ? file.code : file.source);
        for (const file of readdirSync(join(root, "public"))) contents.set(file, readFileSync(join(root, "public", file)));
        const sha = createHash("sha256").update(chunk.code);
        for (const [file, content] of contents) sha.update(file).update(content);
        const shell = { version: sha.digest("hex").slice(0, 12), files: [...contents.keys()].map((file) => base + file) };
        chunk.code = `const consoleShell=${JSON.stringify(shell)};${chunk.code}`;
      },
    },
  };
}
