import { useSignal } from "@preact/signals";
import type { OpenConversation } from "../open-conversation.ts";
import type { Workplace } from "../workplace.ts";
import { Icon } from "./icon.tsx";

/** What a colleague had begun to write who has the conversation no longer. */
export function BegunDraft({ work, open, owner }: { work: Workplace; open: OpenConversation; owner: string | null }) {
  const put = useSignal<ReadonlySet<string>>(new Set());
  const text = work.replyText(open.conversationId);
  const begun = (open.drafting.writing.value?.begun ?? []).filter((draft) => !put.value.has(`${draft.by.staffId} ${draft.changedAt}`));
  if (owner !== null || begun.length === 0) return null;
  const away = (key: string) => (put.value = new Set(put.value).add(key));
  return (
    <ul class="begun" aria-label="Begun by colleagues">
      {begun.map((draft) => {
        const key = `${draft.by.staffId} ${draft.changedAt}`;
        const use = () => {
          text.value = [text.value.trimEnd(), draft.text].filter(Boolean).join("\n");
          open.desk.writing.value = "reply";
          away(key);
          setTimeout(() => document.querySelector<HTMLElement>(".reply textarea")?.focus(), 0);
        };
        return (
          <li key={key}>
            <p>
              <strong>{draft.by.name} had begun:</strong> <span dir="auto">“{draft.text}”</span>
            </p>
            <button type="button" onClick={use}>
              Use it
            </button>
            <button type="button" class="icon-button" aria-label={`Leave what ${draft.by.name} had begun`} onClick={() => away(key)}>
              <Icon name="close" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
