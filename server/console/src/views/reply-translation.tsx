import { useSignal } from "@preact/signals";
import { languageName, refusedWords } from "../language-words.ts";
import type { OpenConversation } from "../open-conversation.ts";
import type { Workplace } from "../workplace.ts";

/** What one wrote, put into the visitor's language to be looked over and sent. */
export function ReplyTranslation({ work, open, owner }: { work: Workplace; open: OpenConversation; owner: string | null }) {
  const { foreign, original, translateReply } = open.drafting;
  const text = work.replyText(open.conversationId);
  const busy = useSignal(false);
  const trouble = useSignal<string | null>(null);
  const language = foreign.value;
  if (language === null || owner !== null || (text.value.trim() === "" && trouble.value === null)) return null;
  const name = languageName(language);
  const run = async () => {
    const before = text.value;
    busy.value = true;
    const answer = await translateReply(before.trim());
    busy.value = false;
    // Written on meanwhile: the translation would be of something else.
    if (text.value !== before) return;
    trouble.value = answer.translated ? null : refusedWords[answer.why];
    if (answer.translated) [original.value, text.value] = [before, answer.text];
  };
  const back = () => {
    if (original.value !== null) text.value = original.value;
    original.value = null;
  };
  return (
    <div class="reply-translation">
      {original.value === null ? (
        <button type="button" class="quiet" disabled={busy.value || text.value.trim() === ""} onClick={() => void run()}>
          {busy.value ? "Translating …" : `Translate to ${name}`}
        </button>
      ) : (
        <p class="soft">
          Machine translation to {name}: look it over. You wrote <span dir="auto">“{original.value}”</span>
          <button type="button" class="quiet" onClick={back}>
            Put back
          </button>
        </p>
      )}
      <p role="status" class="trouble-line">
        {trouble.value}
      </p>
    </div>
  );
}
