import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Page, Pages } from "./http/http-deps.ts";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

const forever = "public, max-age=31536000, immutable";
const briefly = "public, max-age=300, stale-while-revalidate=86400";
const always = "no-cache";

/** A folder of files and where they are served. */
interface Mount {
  folder: string;
  path: string;
  kind: Page["kind"];
  /** The file that is served at the mount's own path, with and without its slash. */
  index?: string;
  cacheControl(file: string): string;
}

const here = import.meta.dirname;
const mounts: Mount[] = [
  {
    folder: join(here, "../../widget/dist"),
    path: "/v1/assets/",
    kind: "widget",
    cacheControl: (file) => (/-[\w-]{8}\.js$/.test(file) ? forever : briefly),
  },
  {
    folder: join(here, "../console/dist"),
    path: "/console/",
    kind: "console",
    index: "index.html",
    cacheControl: (file) => (file.startsWith("assets/") ? forever : always),
  },
  { folder: join(here, "../demo-site"), path: "/demo-site/", kind: "site", cacheControl: () => briefly },
];

/** Everything that is served as a file, read once. `home` makes the salon's website; it is asked at each visit. */
export function readPages(home: () => string): Pages {
  const files = new Map(mounts.flatMap((mount) => pagesOf(mount)));
  const loader = files.get("/v1/assets/loader.js");
  if (!loader) throw new Error("The widget is not built yet: run `npm start`, which builds it, or `pnpm build`.");
  files.set("/v1/loader.js", loader);
  return {
    get: (path) =>
      path === "/" ? { body: home(), type: "text/html; charset=utf-8", cacheControl: always, kind: "site" } : (files.get(path) ?? null),
  };
}

function pagesOf(mount: Mount): [string, Page][] {
  if (!existsSync(mount.folder)) return [];
  const files = readdirSync(mount.folder, { recursive: true, encoding: "utf8" }).filter((file) => extname(file) in types);
  return files.flatMap((file): [string, Page][] => {
    const page = readPage(mount, file);
    const entry: [string, Page] = [mount.path + file, page];
    return file === mount.index ? [entry, [mount.path, page], [mount.path.slice(0, -1), page]] : [entry];
  });
}

function readPage(mount: Mount, file: string): Page {
  const body = new Uint8Array(readFileSync(join(mount.folder, file)));
  const type = types[extname(file)] ?? "application/octet-stream";
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const brotli = extname(file) === ".png" ? {} : { brotli: new Uint8Array(brotliCompressSync(body)) };
  return { body, type, etag, cacheControl: mount.cacheControl(file), kind: mount.kind, ...brotli };
}
