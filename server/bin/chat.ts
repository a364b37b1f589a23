import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import type { ConversationEvent } from "@chairside/shared/events.ts";
import type { ChangeProposal, OfferedSlot, Price, Proposal, StandingAppointment } from "@chairside/shared/facts.ts";
import { connectVisitor, RefusedRequest, type Visitor } from "./connect-visitor.ts";

const usage = `pnpm chat [--say "…"]… [--json] [--url http://localhost:8787] [--salon juniper-row]

A visitor in the terminal. With --say it says those things in turn and leaves; without, you type.
/1, /2 … press the button of a time just shown; /yes and /no answer the card on the table; /quit leaves.
/contact 07700 900123 has a code sent there, if the salon knows it; /code 123456 enters it. Codes are in the console's
mailbox, unless they really go out.
--json prints one event a line.`;

const { values } = parseArgs({
  options: {
    say: { type: "string", multiple: true },
    json: { type: "boolean", default: false },
    url: { type: "string", default: "http://localhost:8787" },
    salon: { type: "string", default: "juniper-row" },
    help: { type: "boolean", short: "h", default: false },
  },
});

if (values.help) console.log(usage);
else await main();

async function main(): Promise<void> {
  const visitor = await connectVisitor({ url: values.url, salonId: values.salon, onItem: (item) => "log" in item && show(item.log) }).catch(
    (error: unknown) => {
      const reason =
        error instanceof RefusedRequest ? `${error.code}: ${error.message}` : `nobody answers at ${values.url}. Is it running (npm start)?`;
      console.error(`Could not open a conversation: ${reason}`);
      process.exitCode = 1;
    },
  );
  if (!visitor) return;
  try {
    if (values.say) for (const line of values.say) await act(visitor, line);
    else await converse(visitor);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  } finally {
    visitor.close();
  }
}

async function converse(visitor: Visitor): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: "you › " });
  terminal.prompt();
  for await (const line of terminal) {
    if (line.trim() === "/quit") break;
    if (line.trim() !== "") await act(visitor, line.trim()).catch((error: unknown) => console.error(String(error)));
    terminal.prompt();
  }
  terminal.close();
}

async function act(visitor: Visitor, line: string): Promise<void> {
  const number = /^\/(\d+)$/.exec(line)?.[1];
  if (number !== undefined) {
    const slot = lastOffered(visitor.heard)[Number(number) - 1];
    if (!slot) return console.error("No such time on the table.");
    await visitor.say(`${slot.slot.dayShort}, ${slot.slot.time}`, slot.offer);
  } else if (line === "/yes" || line === "/no") {
    const card = lastProposal(visitor.heard);
    if (!card) return console.error("No card on the table.");
    await (line === "/yes" ? visitor.confirm(card.proposalId, card.hash) : visitor.decline(card.proposalId));
  } else if (line.startsWith("/contact ")) {
    await visitor.askForCode(line.slice("/contact ".length));
    if (!values.json) console.log("    If the salon knows it, a code is on its way: /code 123456");
  } else if (line.startsWith("/code ")) {
    const came = await visitor.enterCode(line.slice("/code ".length));
    if (came === null) console.error("That is not the code, or not any more.");
  } else {
    await visitor.say(line);
  }
}

function lastOffered(events: ConversationEvent[]): OfferedSlot[] {
  return events.findLast((event) => event.type === "slots-offered")?.slots ?? [];
}

function lastProposal(events: ConversationEvent[]): Proposal | ChangeProposal | undefined {
  return events.findLast((event) => event.type === "booking-proposed" || event.type === "change-proposed")?.proposal;
}

function show(event: ConversationEvent): void {
  if (values.json) return console.log(JSON.stringify(event));
  for (const line of lines(event)) console.log(line);
}

function lines(event: ConversationEvent): string[] {
  switch (event.type) {
    case "message-added": {
      const who = event.author.kind === "staff" ? event.author.name : event.author.kind === "visitor" ? "you" : "assistant";
      if (event.author.kind === "visitor" && !values.say) return [];
      return [`${who} › ${event.text}`, ...(event.choices ? [`    (${event.choices.map((choice) => choice.label).join(" · ")})`] : [])];
    }
    case "slots-offered":
      return event.slots.map(
        ({ slot }, index) =>
          `    /${index + 1}  ${slot.dayShort}, ${slot.time} · ${slot.practitioner} · ${slot.duration} · ${slot.price.text}`,
      );
    case "booking-proposed": {
      const { slot, guest, place, conditions } = event.proposal;
      return [
        `    ┌ ${[slot.service, ...slot.addOns].join(" + ")} with ${slot.practitioner}`,
        `    │ ${slot.day}, ${slot.time} (${slot.zoneName}) · ${slot.duration} · ${slot.price.text}`,
        ...(slot.legs ?? []).map(({ time, service, addOns, practitioner, guest }) => {
          const whose = guest === undefined ? "" : ` (guest ${guest})`;
          return `    │ ${time} ${[service, ...addOns].join(" + ")} with ${practitioner}${whose}`;
        }),
        `    │ ${place.name}, ${place.address}`,
        `    │ ${[guest.name, guest.phone, guest.email].filter(Boolean).join(" · ")}`,
        ...conditions.map(({ text }) => `    │ ${text}`),
        "    └ /yes to book",
      ];
    }
    case "verification-requested":
      return ["    ┌ Which phone or e-mail did you book with?", "    └ /contact …"];
    case "contact-verified":
      return [`    ✓ verified: ${event.contact}`];
    case "appointments-shown":
      return event.appointments.map((one) => `    · ${standing(one)}`);
    case "change-proposed":
      return changeLines(event.proposal);
    case "appointment-moved":
      return [`    ✓ moved: ${standing(event.appointment)}`];
    case "appointment-cancelled":
      return [`    ✓ cancelled: ${standing(event.appointment)}${fee(event.fee)}`];
    case "change-failed":
      return [`    ✗ not changed: ${event.reason}`];
    case "appointment-booked":
      return [`    ✓ booked, reference ${event.appointment.reference}`];
    case "booking-failed":
      return [`    ✗ not booked: ${event.reason}`];
    case "answerer-changed":
      return [event.answerer === "staff" ? "    — a person answers from here —" : "    — the assistant answers from here —"];
    case "promise-made":
      return event.words === undefined ? [] : [`    — ${event.words} —`];
    default:
      return [];
  }
}

function standing({ slot, reference }: StandingAppointment): string {
  return `${slot.dayShort}, ${slot.time} · ${[slot.service, ...slot.addOns].join(" + ")} · ${slot.practitioner} · ${reference}`;
}

const fee = (price: Price | null): string => (price === null ? "" : ` · costs ${price.text}`);

function changeLines(card: ChangeProposal): string[] {
  const what =
    card.kind === "move"
      ? [`    │ to ${card.to.day}, ${card.to.time} · ${card.to.practitioner}`, ...(card.lateMove ? [`    │ ${card.lateMove.text}`] : [])]
      : [`    │ ${card.fee === null ? "costs nothing" : `costs ${card.fee.text}`}`];
  return [`    ┌ ${card.kind} ${standing(card.appointment)}`, ...what, `    └ /yes to ${card.kind} it, /no to keep it`];
}
