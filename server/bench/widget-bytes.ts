import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "vite";
import type { BenchRow } from "./bench-row.ts";

/** A launcher that imports a module on click, and nothing else. */
const leastLoader = `
const { src } = document.currentScript;
const root = document.body.appendChild(document.createElement("x-chat")).attachShadow({ mode: "open" });
const sheet = new CSSStyleSheet();
sheet.replaceSync("button{position:fixed;right:20px;bottom:20px;width:56px;height:56px;border-radius:50%}");
root.adoptedStyleSheets = [sheet];
const launcher = root.appendChild(document.createElement("button"));
launcher.ariaLabel = "Open chat";
launcher.onclick = async () => (await import(new URL("chat.js", src).href)).mount(root);
`;

/** A list of messages and a box to write in, with Preact and signals: what any chat made of them carries at least. */
const leastChat = `
import { h, render } from "preact";
import { signal } from "@preact/signals";
const messages = signal([]);
const send = (event) => { event.preventDefault(); messages.value = [...messages.value, event.target.text.value]; event.target.reset(); };
const Chat = () => h("section", { "aria-label": "Chat" }, h("ol", null, messages.value.map((text) => h("li", null, text))), h("form", { onSubmit: send }, h("input", { name: "text" })));
export const mount = (root) => render(h(Chat), root);
`;

/** Bytes of the built widget against the least that could do its job, bundled by the same tools. */
export async function benchWidget(): Promise<BenchRow[]> {
  const folder = join(import.meta.dirname, "../../widget/dist");
  const files = readdirSync(folder).filter((file) => file.endsWith(".js"));
  const bytes = (start: string): number =>
    files.filter((file) => file.startsWith(start)).reduce((sum, file) => sum + brotli(readFileSync(join(folder, file))), 0);
  return [
    { name: "loader, brotli", value: bytes("loader"), unit: "B", floor: await bundled(leastLoader) },
    { name: "chat, brotli", value: bytes("chat"), unit: "B", floor: await bundled(leastChat) },
    { name: "cards for what is booked, on demand, brotli", value: bytes("booked"), unit: "B" },
  ];
}

const brotli = (text: Uint8Array | string): number => brotliCompressSync(text).length;

async function bundled(source: string): Promise<number> {
  const entry = join(import.meta.dirname, "least.js");
  const result = await build({
    configFile: false,
    logLevel: "silent",
    root: import.meta.dirname,
    // A file that is only in memory, placed here so that its imports are found.
    plugins: [
      { name: "source", enforce: "pre", resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? source : null) },
    ],
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: "strict", output: { format: "es" } },
    },
  });
  const outputs = Array.isArray(result) ? result : "output" in result ? [result] : [];
  return outputs.flatMap(({ output }) => output).reduce((sum, file) => sum + (file.type === "chunk" ? brotli(file.code) : 0), 0);
}
