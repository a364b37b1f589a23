import { type ConversationView, emptyView, foldItem } from "@chairside/shared/conversation-view.ts";
import type { EventBody, StreamItem } from "@chairside/shared/events.ts";
import { effect, signal } from "@preact/signals-core";
import { fireEvent, screen } from "@testing-library/preact";
import { Fragment, h, render } from "preact";
import { afterEach } from "vitest";
import { en } from "../strings/en.ts";
import { type BookedCard, bookedCard } from "../booked/booked-card.tsx";
import type { Photos } from "../photos/photos.tsx";
import type { OnDemand } from "./on-demand.ts";
import type { Chat, Connection } from "./chat.ts";
import { handClock, logOf, started } from "./chat.fixture.ts";
import type { Unsent } from "./outbox.ts";
import { Panel } from "./panel.tsx";
import type { Trouble } from "./trouble.ts";
import type { Answer } from "./visitor-api.ts";

let undraw = () => {};
/** Takes the panel away; done after each test. */
export const cleanup = (): void => undraw();
afterEach(cleanup);

/** The panel over a conversation, and what was asked of the chat. */
export function show(...bodies: EventBody[]) {
  return showItems(logOf(started, ...bodies));
}
export function showItems(
  items: StreamItem[],
  more: {
    connection?: Connection;
    unsent?: Unsent[];
    zone?: string;
    answers?: Answer<{ verified?: boolean }>[];
    booked?: OnDemand<BookedCard>;
    photos?: OnDemand<Photos>;
  } = {},
) {
  const asked: unknown[] = [];
  const view = signal(items.reduce<ConversationView>(foldItem, emptyView));
  const trouble = signal<Trouble | null>(null);
  const unsent = signal<readonly Unsent[]>(more.unsent ?? []);
  const chat: Chat = {
    view,
    connection: signal<Connection>(more.connection ?? "live"),
    trouble,
    asking: signal(""),
    outbox: { unsent, add() {}, flush() {}, retry: () => asked.push("retry"), arrived() {} },
    start: () => asked.push("start"),
    say: (text, offer, sent) => asked.push({ text, offer, ...(sent?.length && { photos: sent }) }),
    path: (rest) => rest,
    api: {
      async call<T>(_method: string, path: string, body?: unknown) {
        asked.push({ path: path.replace("verification", ""), body });
        return (more.answers?.shift() ?? { ok: true, value: {} }) as Answer<T>;
      },
      file: () => Promise.reject(new Error("no files here")),
      headers: async () => ({}),
      forget() {},
    },
    typing() {},
    read: (seq) => asked.push({ read: seq }),
    confirm: ({ proposalId, hash }) => asked.push({ confirm: proposalId, hash }),
    decline: ({ proposalId }) => asked.push({ decline: proposalId }),
    askForPerson: () => asked.push("person"),
    carryOn: () => asked.push("carry-on"),
    calendarFile: ({ appointmentId }) => asked.push({ file: appointmentId }),
  };
  const booked = more.booked ?? {
    made: signal(bookedCard({ h, Fragment, signal, clock: handClock() })),
    failed: signal(false),
    need() {},
    retry() {},
  };
  const photos = more.photos ?? { made: signal(null), failed: signal(false), need: () => asked.push("photos"), retry() {} };
  const picked = signal<readonly File[] | null>(null);
  const place = document.body.appendChild(document.createElement("div"));
  const text = signal("");
  const end = { keep() {}, away: signal(false), go() {} };
  const stop = effect(() =>
    render(
      <Panel
        {...{ chat, booked, photos, picked, t: en, name: "Juniper Row", locale: "en-GB", onClose: () => asked.push("close") }}
        visitorZone={more.zone ?? "Europe/London"}
        online={signal(true)}
        late={signal(false)}
        text={text}
        end={end}
      />,
      place,
    ),
  );
  undraw = () => {
    stop();
    render(null, place);
    place.remove();
  };
  return { asked, view, trouble, picked };
}
export const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
export const visible = () => document.body.textContent ?? "";
