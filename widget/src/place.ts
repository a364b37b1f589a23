/** What the loader hands to the chat: where it stands on the page and how the owner's snippet wants it. */
export interface Place {
  /** The element on the salon's page. Everything else lives in its shadow root. */
  host: HTMLElement;
  root: ShadowRoot;
  launcher: HTMLButtonElement;
  /** The empty panel that shows until the chat takes over. */
  shell: HTMLElement;
  /** Where the API is: the folder of the loader's own address ("https://host/v1/"). */
  base: string;
  salon: string;
  /** BCP 47; empty for the browser's own. */
  locale: string;
  /** Open at once. False on a page that follows one where the chat was used and closed. */
  open: boolean;
  /** True when an earlier page of this tab had the chat, and no click brought it here. */
  restored: boolean;
}

/** What the loader keeps of a chat that has been loaded. */
export interface LoadedChat {
  toggle(): void;
  /** The host is back on the page after the page swapped its body. */
  reattached(): void;
}

/** The chat chunk's only export. */
export type MountChat = (place: Place) => LoadedChat;

/** The name under which the tab remembers that the chat was used. First character of the value: "+" open, "-" closed. */
export const tabKey = (salon: string): string => `chairside:${salon}`;
