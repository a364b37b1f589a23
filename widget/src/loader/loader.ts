import { type LoadedChat, type MountChat, tabKey } from "../place.ts";
import css from "./loader.css?inline";

/** Set by the build: the chat chunk's address, relative to the loader's. */
declare const __CHAT__: string;

/**
 * The one script on the salon's page: draws the launcher, and nothing else happens until it is pressed. Hand-written and
 * tiny. Everything is made by DOM calls, so the strictest Content-Security-Policy and Trusted Types have nothing to refuse.
 *
 * `<script async src="https://host/v1/loader.js" data-salon="juniper-row"></script>`, and if wanted `data-colour` (any CSS
 * colour), `data-theme` ("light", "dark", or "auto": as the visitor's system), `data-position="left"`, `data-label` (words beside the
 * launcher's sign), `data-locale`. The page's stylesheet may set `--chairside-theme`, `--chairside-z`, `--chairside-side` and
 * `--chairside-bottom` on `chairside-chat`.
 */
function load(script: HTMLScriptElement) {
  const { src, dataset } = script;
  const { salon = "", colour = "", theme = "", position = "", locale = "", label = "" } = dataset;
  const host = document.createElement("chairside-chat");
  const root = host.attachShadow({ mode: "open" });
  const launcher = document.createElement("button");
  const shell = document.createElement("div");
  let chat: LoadedChat | undefined;
  let loading = false;
  let tries = 0;
  let used = "";

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  host.style.setProperty("--chairside-colour", CSS.supports("color", colour) ? colour : "");
  host.style.setProperty("--chairside-theme", theme.replace("auto", ""));
  launcher.className = `launcher ${position}`;
  shell.className = `shell ${position}`;
  launcher.append(label);
  launcher.ariaLabel = label || "Open chat";
  launcher.ariaHasPopup = "dialog";
  shell.role = "status";
  root.append(launcher, shell);

  let open = false;
  const show = (now: boolean) => {
    open = now;
    shell.hidden = !open;
    launcher.ariaExpanded = `${open}`;
  };
  const fetchChat = async () => {
    if (loading) return;
    loading = true;
    shell.textContent = "…";
    try {
      // Browsers remember that a module failed to load: another try needs another address.
      const url = new URL(__CHAT__ + (tries++ ? `?${tries}` : ""), src).href;
      const { mountChat } = (await import(/* @vite-ignore */ url)) as { mountChat: MountChat };
      chat = mountChat({ host, root, launcher, shell, base: new URL(".", src).href, salon, locale, open, restored: !!used });
    } catch {
      const again = document.createElement("button");
      again.textContent = "Try again";
      again.onclick = fetchChat;
      shell.replaceChildren("Chat could not load. ", again);
    }
    loading = false;
  };
  launcher.onclick = () => {
    if (chat) chat.toggle();
    else {
      show(!open);
      if (open) void fetchChat();
    }
  };
  // The page's keyboard shortcuts are not for what is typed here.
  for (const type of ["keydown", "keyup", "keypress"]) root.addEventListener(type, (event) => event.stopPropagation());

  // Turbo, Astro and the like swap the body, or clean it of what they did not put there.
  const attach = () => {
    if (host.isConnected) return;
    document.body.append(host);
    watch.observe(document.body, { childList: true });
    chat?.reattached();
  };
  const watch = new MutationObserver(attach);
  watch.observe(document.documentElement, { childList: true });
  show(false);
  if (document.body) attach();

  try {
    used = sessionStorage.getItem(tabKey(salon)) ?? "";
  } catch {
    // Storage is switched off.
  }
  if (used) {
    show(used[0] === "+");
    void fetchChat();
  }
}

const page = window as { chairside?: boolean };
const script = document.currentScript as HTMLScriptElement | null;
// Included twice is a mistake, or a page that runs its scripts again: one launcher either way.
if (script && !page.chairside) {
  page.chairside = true;
  load(script);
}
