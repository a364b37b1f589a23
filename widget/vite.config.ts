import { join } from "node:path";
import { defineConfig, type Plugin, type Rolldown } from "vite";

/**
 * Four builds in one run: what comes on demand (the cards for what is booked already, photos) and then the chat as hashed ES modules, then the loader as a
 * classic script. Each knows the addresses of those before it and stands alone: a module that imported a part of the chat by its
 * address would get a second chat wherever the first one came at another try. dist/manifest.json names all four.
 */
export default defineConfig({
  publicDir: false,
  builder: {
    async buildApp(builder) {
      const { booked, photos, chat, loader } = builder.environments;
      if (!booked || !photos || !chat || !loader) throw new Error("All environments are configured below.");
      await builder.build(booked);
      await builder.build(photos);
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
    booked: { consumer: "client", build: { emptyOutDir: true, rolldownOptions: asModule("booked", "src/booked/booked-card.tsx") } },
    photos: { consumer: "client", build: { emptyOutDir: false, rolldownOptions: asModule("photos", "src/photos/photos.tsx") } },
    chat: { consumer: "client", build: { emptyOutDir: false, rolldownOptions: asModule("chat", "src/chat/mount-chat.tsx") } },
    loader: {
      consumer: "client",
      build: {
        emptyOutDir: false,
        rolldownOptions: { input: { loader: "src/loader/loader.ts" }, output: { format: "iife", entryFileNames: "[name].js" } },
      },
    },
  },
  plugins: [lendOnDemand(), plainImport(), nameModules()],
});

function asModule(name: string, file: string): Rolldown.RolldownOptions {
  return {
    input: { [name]: file },
    preserveEntrySignatures: "strict",
    output: { format: "es", entryFileNames: "[name]-[hash].js", codeSplitting: false },
  };
}

/** Two copies of what draws would not know of each other: what comes on demand gets the chat's. */
function lendOnDemand(): Plugin {
  return {
    name: "chairside-lend-on-demand",
    enforce: "pre",
    applyToEnvironment: ({ name }) => name === "booked" || name === "photos",
    resolveId: (id) => (id === "preact" || id === "@preact/signals-core" ? join(import.meta.dirname, "src/booked/lent.ts") : null),
  };
}

/** What Vite puts around `import()` looks for style sheets that are not there, in 570 bytes. */
function plainImport(): Plugin {
  return {
    name: "chairside-plain-import",
    enforce: "pre",
    load: (id) => (id.endsWith("vite/preload-helper.js") ? "export const __vitePreload = (load) => load();" : null),
  };
}

/** Puts the address of what was built before in the place of its name in capitals. */
function nameModules(): Plugin {
  const names = new Map<string, string>();
  return {
    name: "chairside-name-modules",
    sharedDuringBuild: true,
    // Before the hash of what contains them is made.
    renderChunk(code) {
      const named = [...names].reduce(
        (text, [name, file]) => text.replaceAll(`__${name.toUpperCase()}__`, JSON.stringify(`assets/${file}`)),
        code,
      );
      return named === code ? null : named;
    },
    generateBundle(_options, bundle) {
      const { name } = this.environment;
      const entry = Object.values(bundle).find((file) => file.type === "chunk" && file.isEntry);
      if (entry) names.set(name, entry.fileName);
      if (name === "loader") this.emitFile({ type: "asset", fileName: "manifest.json", source: JSON.stringify(Object.fromEntries(names)) });
    },
  };
}
