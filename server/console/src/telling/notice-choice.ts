import type { NoticeBrowser, NoticeSettings } from "@chairside/shared/notices.ts";
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Answer, StaffApi } from "../staff-api.ts";
import type { Device } from "./device.ts";

/** What one chose of how one is told, as the server has it, and which of the browsers is this one. */
export interface NoticeChoice {
  /** Null until it has been read. */
  kept: ReadonlySignal<KeptChoice | null>;
  trouble: ReadonlySignal<string | null>;
  /** What counts in this page; before it was read: everything. */
  here: ReadonlySignal<Pick<NoticeSettings, "page" | "sound" | "which">>;
  /** The browser this is, where it is told while closed. */
  thisBrowser: ReadonlySignal<string | null>;
  read(): Promise<void>;
  change(settings: NoticeSettings): Promise<Answer<unknown>>;
  /** Has this browser told also while it is closed. */
  addThisBrowser(): Promise<Answer<unknown>>;
  removeBrowser(browserId: string): Promise<Answer<unknown>>;
}

export interface KeptChoice {
  settings: NoticeSettings;
  browsers: readonly NoticeBrowser[];
  pushKey: string;
}

const path = "self/notices";

export function noticeChoice(api: StaffApi, device: Device): NoticeChoice {
  const kept = signal<KeptChoice | null>(null);
  const trouble = signal<string | null>(null);
  const thisBrowser = signal<string | null>(null);

  const take = async (): Promise<KeptChoice | null> => {
    const answer = await api.call<KeptChoice>("GET", path);
    trouble.value = answer.ok ? null : answer.code;
    if (answer.ok) kept.value = answer.value;
    return answer.ok ? answer.value : null;
  };
  const begin = async (pushKey: string): Promise<Answer<unknown>> => {
    const subscription = await device.push?.begin(pushKey);
    if (!subscription) return { ok: false, code: "push-refused", retryAfter: undefined };
    const answer = await api.call<{ browserId: string }>("POST", `${path}/browsers`, subscription);
    if (answer.ok) thisBrowser.value = answer.value.browserId;
    else await device.push?.end();
    return answer;
  };
  /** A browser that is told of somebody else, or by a key that is no more, is told no longer; one's own gets the new key. */
  const settle = async ({ browsers, pushKey }: KeptChoice): Promise<void> => {
    const present = await device.push?.present();
    const isOwn = browsers.some(({ browserId }) => browserId === present?.browserId);
    thisBrowser.value = present && isOwn ? present.browserId : null;
    if (!present || (isOwn && present.pushKey === pushKey)) return;
    await device.push?.end();
    if (!isOwn) return;
    await api.call("DELETE", `${path}/browsers/${present.browserId}`);
    await begin(pushKey);
    await take();
  };

  return {
    kept,
    trouble,
    thisBrowser,
    here: computed(() => kept.value?.settings ?? { page: true, sound: true, which: "all" }),
    async read() {
      const now = await take();
      if (now) await settle(now);
    },
    async change(settings) {
      const answer = await api.call("POST", path, settings);
      if (answer.ok && kept.value) kept.value = { ...kept.value, settings };
      return answer;
    },
    async addThisBrowser() {
      const now = kept.value ?? (await take());
      if (!now) return { ok: false, code: "network", retryAfter: undefined };
      const answer = await begin(now.pushKey);
      await take();
      return answer;
    },
    async removeBrowser(browserId) {
      const answer = await api.call("DELETE", `${path}/browsers/${browserId}`);
      if (browserId === thisBrowser.value) {
        await device.push?.end();
        thisBrowser.value = null;
      }
      await take();
      return answer;
    },
  };
}
