import type { EventBody } from "@chairside/shared/events.ts";
import { connectVisitor, type Visitor } from "../../bin/connect-visitor.ts";
import { compose } from "../../src/compose.ts";
import { readConfig } from "../../src/config/read-config.ts";
import { openSqliteStores } from "../../src/storage/open-sqlite-stores.ts";
import { crowdLimits } from "./crowd-limits.ts";

/** A conversation as the product logged it: what happened, and how long after its beginning (milliseconds). */
export interface RecordedTalk {
  kind: keyof typeof talks;
  events: { body: EventBody; after: number }[];
}

/** Whose name stands in every recorded talk, to be replaced. */
export const recordedGuest = "Anna Bell";

const questions = [
  "Hi there",
  "Where can I park?",
  "Are you open on Sundays?",
  "How much is a gel manicure?",
  "Do you take cards?",
  "What is your cancellation policy?",
  "Do I need a patch test for a colour?",
  "How long does a balayage take?",
  "Can I bring my dog?",
  "Do you have gift vouchers?",
];
const booking = ["I want a blonde balayage with Sarah next Thursday afternoon", "the first one", `${recordedGuest}, 07700 900123`, "yes"];

/** What a visitor says ("staff: …": what staff reply, "note: …": what they note). */
const talks = {
  asks: [...questions, "Thanks, that helps", "One more thing: is it step-free?", "And is there wifi?", "Lovely, bye"],
  books: [...questions.slice(0, 8), ...booking, "Great, see you then", "Where do I go when I arrive?"],
  looks: [...questions.slice(2), "I want a skin fade with Marco next Friday", "and what about in the morning?", "Let me think about it"],
  waits: [
    ...questions.slice(0, 9),
    "I want a gel manicure next Friday",
    "Can I talk to a person?",
    "It is about my mum's wheelchair",
    "She comes along",
  ],
  answered: [
    ...questions.slice(0, 8),
    "Can I talk to a person?",
    "It is about a wedding party of nine",
    "note: Sarah did the last one of theirs in May",
    "staff: Hello! Nine is fine, we would start at eight.",
    "Perfect, thank you",
    "staff: Shall I put that down for you?",
  ],
};

/** Has visitors and staff talk with the whole product once, in `folder`, and answers what it logged. */
export async function recordTalks(folder: string): Promise<RecordedTalk[]> {
  const chairside = await compose(readConfig({ DATA_DIR: folder, PORT: "0", LOG_LEVEL: "error" }), { limits: crowdLimits });
  const { url } = await chairside.listen();
  const staff = await signedIn(url, await chairside.inboxLink());
  const kinds = new Map<string, RecordedTalk["kind"]>();
  for (const [kind, lines] of Object.entries(talks) as [RecordedTalk["kind"], string[]][]) {
    const visitor = await connectVisitor({ url, salonId: "juniper-row" });
    kinds.set(visitor.conversationId, kind);
    for (const line of lines) await happen(visitor, staff, line);
    visitor.close();
  }
  await chairside.stop();
  return readTalks(folder, kinds);
}

async function happen(visitor: Visitor, staff: (path: string, body: object) => Promise<void>, line: string): Promise<void> {
  const path = `/v1/staff/conversations/${visitor.conversationId}`;
  const id = `bench-${line.length}-${visitor.heard.length}`;
  if (line.startsWith("staff: ")) await staff(`${path}/messages`, { messageId: id, text: line.slice(7) });
  else if (line.startsWith("note: ")) await staff(`${path}/notes`, { noteId: id, text: line.slice(6), mentions: [] });
  else await visitor.say(line);
}

async function readTalks(folder: string, kinds: ReadonlyMap<string, RecordedTalk["kind"]>): Promise<RecordedTalk[]> {
  const stores = await openSqliteStores(folder, () => {});
  const recorded: RecordedTalk[] = [];
  for (const [conversationId, kind] of kinds) {
    const events = await stores.log.read(conversationId);
    const start = Date.parse(events[0]?.at ?? "");
    recorded.push({ kind, events: events.map(({ seq: _seq, at, ...body }) => ({ body, after: Date.parse(at) - start })) });
  }
  await stores.close();
  return recorded;
}

/** Calls staff routes with a sign-in of its own. */
async function signedIn(url: string, link: string): Promise<(path: string, body: object) => Promise<void>> {
  const headers = { "content-type": "application/json", origin: url };
  const code = link.slice(link.indexOf("#enter=") + "#enter=".length);
  const answer = await fetch(`${url}/v1/staff/sign-ins`, { method: "POST", headers, body: JSON.stringify({ code }) });
  const cookie = answer.headers.getSetCookie().map((one) => one.split(";")[0]).join("; "); // prettier-ignore
  return async (path, body) => {
    const { status } = await fetch(`${url}${path}`, { method: "POST", headers: { ...headers, cookie }, body: JSON.stringify(body) });
    if (status >= 400) throw new Error(`${path} answered ${status}`);
  };
}
