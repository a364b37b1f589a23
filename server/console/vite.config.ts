import { defineConfig } from "vite";

/** The staff's pages: one script, one stylesheet, nothing inline, so that the strictest policy can stand in front of them. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/console/",
  build: { target: "es2022", modulePreload: false, reportCompressedSize: false, assetsInlineLimit: 0, outDir: "dist", emptyOutDir: true },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
});
