import { defineConfig, type Plugin } from "vite";

/**
 * Two builds in one run: the chat as a hashed ES module, then the loader as a classic script that knows the hash.
 * dist/manifest.json names both for the server.
 */
export default defineConfig({
  publicDir: false,
  builder: {
    async buildApp(builder) {
      const { chat, loader } = builder.environments;
      if (!chat || !loader) throw new Error("Both environments are configured below.");
      await builder.build(chat);
      await builder.build(loader);
    },
  },
  build: {
    target: "es2022",
    // The first browsers with light-dark(): for older ones it would be rewritten, and the rewriting knows no `color-scheme` that
    // is a variable. What they do not know is behind @supports.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    modulePreload: false,
    reportCompressedSize: false,
    outDir: "dist",
  },
  // Elements made by `h` are 120 bytes less than by the automatic runtime.
  oxc: {
    include: /\.tsx$/,
    jsx: { runtime: "classic", pragma: "h", pragmaFrag: "Fragment" },
    jsxInject: 'import { Fragment, h } from "preact"',
  },
  environments: {
    chat: {
      consumer: "client",
      build: {
        emptyOutDir: true,
        rolldownOptions: {
          input: { chat: "src/chat/mount-chat.tsx" },
          preserveEntrySignatures: "strict",
          output: { format: "es", entryFileNames: "[name]-[hash].js", chunkFileNames: "[name]-[hash].js" },
        },
      },
    },
    loader: {
      consumer: "client",
      build: {
        emptyOutDir: false,
        rolldownOptions: { input: { loader: "src/loader/loader.ts" }, output: { format: "iife", entryFileNames: "[name].js" } },
      },
    },
  },
  plugins: [nameTheChat()],
});

function nameTheChat(): Plugin {
  let chat = "";
  return {
    name: "chairside-name-the-chat",
    sharedDuringBuild: true,
    renderChunk(code) {
      return this.environment.name === "loader" ? code.replaceAll("__CHAT__", JSON.stringify(`assets/${chat}`)) : null;
    },
    generateBundle(_options, bundle) {
      const entry = Object.values(bundle).find((file) => file.type === "chunk" && file.isEntry);
      if (this.environment.name === "chat") chat = entry?.fileName ?? "";
      else this.emitFile({ type: "asset", fileName: "manifest.json", source: JSON.stringify({ loader: "loader.js", chat }) });
    },
  };
}
