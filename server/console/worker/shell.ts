/** What the build puts in place: the files of the pages, and a name for exactly these. */
declare const consoleShell: { version: string; files: readonly string[] };

declare const self: ServiceWorkerGlobalScope;

const ours = "chairside-console-";
const name = ours + consoleShell.version;
const page = "/console/index.html";
const files = new Set(consoleShell.files);

/** Fetches the files of the pages anew: all of them or none. */
export async function keepShell(): Promise<void> {
  const cache = await caches.open(name);
  await cache.addAll([...files].map((file) => new Request(file, { cache: "no-cache" })));
}

/** Deletes what earlier builds kept. */
export async function dropOldShells(): Promise<void> {
  const old = (await caches.keys()).filter((one) => one.startsWith(ours) && one !== name);
  await Promise.all(old.map((one) => caches.delete(one)));
}

/**
 * The kept file that answers a request, null for everything else: answers of the API, and whatever is said, pass by untouched and are
 * never kept.
 */
export function fromShell(request: Request): Promise<Response> | null {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return null;
  const file = pathname === "/console/" ? page : pathname;
  return files.has(file) ? keptOrFetched(file, request) : null;
}

async function keptOrFetched(file: string, request: Request): Promise<Response> {
  const kept = await (await caches.open(name)).match(file);
  return kept ?? fetch(request);
}
