import type { Choice } from "@chairside/shared/events.ts";
import type { SlotFacts } from "@chairside/shared/facts.ts";
import type { Catalogue } from "../booking/catalogue.ts";
import type { News } from "./assistant.ts";
import type { Announcements } from "./built-in/announcements/announcements.ts";
import { announcementsIn } from "./built-in/announcements/announcements-in.ts";
import { ended } from "./built-in/ended.ts";
import { packs } from "./built-in/replies/reply-language.ts";

interface Announcement {
  text: string;
  choices?: Choice[];
}

/**
 * The assistant's words for what happened outside a turn, in the language of `locale` (BCP 47). Every fact comes with the
 * news or from the catalogue.
 */
export function announce(news: News, catalogue: Catalogue, locale: string): Announcement {
  const words = announcementsIn(locale);
  const { buttons } = packs[words.language];
  switch (news.news) {
    case "started":
      return { text: words.started({ salon: catalogue.salon.name }), choices: openers(catalogue) };
    case "booked":
      return { text: booked(news, words) };
    case "booking-failed":
      return { text: failed(news, words) };
    case "declined":
      return { text: words.declined, choices: [buttons.otherTimes, buttons.anotherDay, buttons.someoneElse, buttons.leaveIt] };
    case "hold-expired": {
      const when = shown(news.slot, words);
      return {
        text: (news.moving ? words.moveExpired : words.holdExpired)(when),
        choices: [words.lookAgain(when), buttons.anotherDay, buttons.leaveIt],
      };
    }
    case "moved":
      return {
        text: words.moved({
          ...named(news.appointment.slot),
          ...shown(news.appointment.slot, words),
          reference: news.appointment.reference,
        }),
      };
    case "cancelled":
      return { text: cancelled(news, words) };
    case "change-failed":
      return changeFailed(news, words);
    case "change-declined":
      return { text: words.changeDeclined };
    case "waitlist-offered":
      return { text: waitlistOffered(news, words) };
    case "waitlist-passed":
      return { text: words.waitlistPassed, choices: [buttons.otherTimes, buttons.anotherDay] };
    case "waiting-for-person":
      return { text: words.waiting({ opening: ended(news.opening) }) };
    case "assistant-failed":
      return { text: words.assistantFailed({ opening: ended(news.opening) }) };
    case "blocked":
      return { text: words.blocked({ phone: catalogue.salon.phone }) };
    case "handed-back":
      return { text: words.handedBack };
  }
}

/** A slot's day and time as this language writes them. */
function shown(slot: SlotFacts, { language }: Announcements): { day: string; time: string } {
  const { day, time } = packs[language].slot(slot);
  return { day, time };
}

function booked({ appointment, next }: Extract<News, { news: "booked" }>, words: Announcements): string {
  const { slot, reference } = appointment;
  const said = words.booked({ ...named(slot), ...shown(slot, words), reference });
  if (!next) return `${said} ${words.anythingElse}`;
  return `${said} ${next.times > 0 ? words.nextTimes({ service: next.service }) : words.nextDay({ service: next.service })}`;
}

function named({ service, addOns, practitioner }: SlotFacts): { service: string; who: string } {
  return { service: [service, ...addOns].join(" + "), who: practitioner };
}

function cancelled({ appointment, fee, another }: Extract<News, { news: "cancelled" }>, words: Announcements): string {
  const { slot } = appointment;
  const owed = fee && packs[words.language].money(fee);
  const done = words.cancelled({ ...named(slot), ...shown(slot, words), fee: owed });
  return another ? `${done} ${words.cancelNext}` : done;
}

/** What is not certain must not be tried again: nothing is offered beside it. */
function changeFailed({ reason, next }: Extract<News, { news: "change-failed" }>, words: Announcements): Announcement {
  const { buttons } = packs[words.language];
  const then = { card: words.changeAgain, times: words.othersNear, gone: words.changeGone, nothing: "" }[next];
  const text = [words.changeFailed[reason], then].filter((part) => part !== "").join(" ");
  const stuck = reason === "refused" || (next === "nothing" && reason !== "unknown");
  return { text, ...(stuck ? { choices: [buttons.person] } : {}) };
}

function waitlistOffered({ slot, minutes }: Extract<News, { news: "waitlist-offered" }>, words: Announcements): string {
  return words.waitlistOffered({
    service: [slot.service, ...slot.addOns].join(" + "),
    who: slot.practitioner,
    ...shown(slot, words),
    minutes,
  });
}

/** What is not certain must not be tried again: nothing is offered beside it. */
function failed({ reason, alternatives }: Extract<News, { news: "booking-failed" }>, words: Announcements): string {
  if (reason === "unknown") return words.failed.unknown;
  return `${words.failed[reason]} ${alternatives > 0 ? words.othersNear : words.noneNear}`;
}

/** Up to four services of different categories, as first buttons. */
function openers(catalogue: Catalogue): Choice[] {
  const seen = new Set<string>();
  const choices: Choice[] = [];
  for (const { addOnOnly, consultationFirst, categoryId, name } of catalogue.services) {
    if (addOnOnly || consultationFirst || seen.has(categoryId)) continue;
    seen.add(categoryId);
    choices.push({ label: name, say: name });
  }
  return choices.slice(0, 4);
}
