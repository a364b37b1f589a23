import type { Brief } from "@chairside/shared/brief.ts";
import type { Assistant, Turn, TurnOutcome, TurnStep } from "./assistant.ts";
import { photoWords } from "./built-in/replies/photo-words.ts";
import { packs, visitorLanguage } from "./built-in/replies/reply-language.ts";
import { outcomeOf } from "./outcome.ts";
import { createWorkspace } from "./workspace.ts";

/** What the desk reads of it in the handoff packet and beside the appointment. */
const note = "sent a photo";

/**
 * The same answers where pictures come with what is said. No model, ours or a vendor's, gets more of a picture than that there is one: that
 * it is not looked at is said here, whichever model answers the words, and a picture without words is answered here altogether.
 */
export async function* answerPhotos(turn: Turn, answer: Assistant["answer"]): AsyncGenerator<TurnStep> {
  if (turn.said.every(({ photos }) => photos === undefined)) return yield* answer(turn);
  turn.signal.throwIfAborted();
  if (turn.said.every(({ text, photos }) => photos !== undefined && text === ""))
    return yield { type: "done", outcome: await passOn(turn) };
  const { notLooked } = photoWords[visitorLanguage(turn)];
  // A photo that came by itself among others has no words to read.
  const said = turn.said.filter(({ text, proved }) => text !== "" || proved);
  for await (const step of answer({ ...turn, said })) {
    if (step.type === "draft") yield { type: "draft", text: `${notLooked}\n\n${step.text}` };
    else yield step.type === "done" ? { type: "done", outcome: withWords(step.outcome, notLooked) } : step;
  }
}

/** A picture by itself: whether a person is to look at it. The button says the words that call one in every language. */
async function passOn(turn: Turn): Promise<TurnOutcome> {
  const language = visitorLanguage(turn);
  const words = photoWords[language];
  const { say } = packs[language].buttons.person;
  const choices = [{ label: words.passOnButton, say }];
  const workspace = await createWorkspace({ ...turn, brief: noted(turn.brief) });
  return outcomeOf(workspace, { text: words.passOn, choices, asked: { about: "anything-else", choices: [say] } }, "built-in");
}

function withWords(outcome: TurnOutcome, words: string): TurnOutcome {
  const events = outcome.events.map((event) =>
    event.type === "message-added"
      ? {
          ...event,
          text: `${words}

${event.text}`,
        }
      : event,
  );
  return { ...outcome, events, brief: noted(outcome.brief) };
}

function noted(brief: Brief): Brief {
  const { notes = [] } = brief;
  return notes.includes(note) ? brief : { ...brief, notes: [...notes, note] };
}
