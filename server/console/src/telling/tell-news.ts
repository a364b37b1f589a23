import type { FollowClock } from "@chairside/shared/follow-clock.ts";
import type { InboxRow } from "@chairside/shared/inbox.ts";
import type { NoticeSettings } from "@chairside/shared/notices.ts";
import { effect, type ReadonlySignal } from "@preact/signals";
import type { Self } from "../sign-in.ts";
import type { Device } from "./device.ts";
import { isStillNews, type NewsKind, newsOf, newsWords } from "./news-of.ts";

export interface TellNewsOptions {
  device: Device;
  clock: FollowClock;
  self: Self;
  settings: ReadonlySignal<Pick<NoticeSettings, "page" | "sound" | "which">>;
  /** What is on this page's screen: the list, a conversation by its id, or both. */
  onScreen: ReadonlySignal<readonly string[]>;
  rowOf(conversationId: string): InboxRow | undefined;
}

/** The list, among what is on screen. */
export const theList = "the list";

/** What one append changes comes line by line, and a push may be on its way: told is the line as it is then. */
const settleMs = 300;

const teller = "chairside-teller";
const ringer = "chairside-ringer";
const eyesOn = (what: string): string => `chairside-eyes ${what}`;

/**
 * Tells of news by a notification and a sound, in one tab of the browser: not of what somebody has before their eyes in any of them, and
 * not of what is over by then. Takes a notification away once there is nothing to tell any more.
 */
export function tellNews({ device, clock, self, settings, onScreen, rowOf }: TellNewsOptions) {
  const { locks } = device;
  const due = new Map<string, () => void>();
  let [tells, rings] = [false, false];
  const release = locks.hold(teller, true, () => (tells = true));
  let releaseRinger = () => {};
  const stopRinging = effect(() => {
    // Only a tab that was pressed may ring.
    if (device.chime.ready.value && !rings) releaseRinger = locks.hold(ringer, true, () => (rings = true));
  });
  const stopEyes = effect(() => {
    if (!device.looking.value) return;
    const held = onScreen.value.map((what) => locks.hold(eyesOn(what), false));
    return () => {
      for (const letGo of held) letGo();
    };
  });

  const tell = async (kind: NewsKind, conversationId: string): Promise<void> => {
    const row = rowOf(conversationId);
    const told = { staffId: self.staffId, which: settings.value.which };
    if (!row || !isStillNews(kind, row, told)) return;
    if (await locks.isHeld([theList, conversationId].map(eyesOn))) return;
    const { page, sound } = settings.value;
    if (rings && sound) device.chime.play();
    if (!tells || !page) return;
    const words = newsWords(kind, row, self.timeZone);
    // The machine's own sound would be a second one.
    await device.show({ ...words, conversationId, due: row.due ?? null, silent: sound && device.chime.ready.value });
  };

  return {
    /** A line has changed; `known`: what it was before. */
    changed(row: InboxRow, known: InboxRow | undefined): void {
      const { conversationId } = row;
      const kind = newsOf(row, known, { staffId: self.staffId, which: settings.value.which });
      if (kind) {
        due.get(conversationId)?.();
        due.set(
          conversationId,
          clock.after(settleMs, () => void tell(kind, conversationId)),
        );
      } else if (tells && known?.state === "waiting" && row.state !== "waiting") void device.hide(conversationId);
    },
    close(): void {
      for (const cancel of due.values()) cancel();
      stopEyes();
      stopRinging();
      release();
      releaseRinger();
    },
  };
}
