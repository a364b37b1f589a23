import type { Entry } from "@chairside/shared/conversation-view.ts";
import { languageName, refusedWords } from "../language-words.ts";
import type { OpenConversation } from "../open-conversation.ts";

/** A visitor's message in one's own language, under the original and never in its place. */
export function MessageTranslation({ open, entry }: { open: OpenConversation; entry: Extract<Entry, { kind: "message" }> }) {
  const { foreign, translations, translate, always } = open.drafting;
  const language = foreign.value;
  if (language === null || entry.author.kind === "staff") return null;
  const shown = translations.value.get(entry.messageId);
  if (shown === undefined)
    return (
      <button type="button" class="quiet translate" onClick={() => void translate(entry.messageId)}>
        Translate
      </button>
    );
  if (shown === "coming") return <p class="translated soft">Translating …</p>;
  return (
    <div class="translated" role="status">
      {shown.translated ? (
        <>
          <p dir="auto">{shown.text}</p>
          <p class="soft">
            Translated from {languageName(language)} by machine.
            {!always.value && (
              <button type="button" class="quiet" onClick={() => (always.value = true)}>
                Always in this conversation
              </button>
            )}
          </p>
        </>
      ) : (
        <p class="soft">{refusedWords[shown.why]}</p>
      )}
    </div>
  );
}
