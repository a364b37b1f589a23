import { Icon } from "./icon.tsx";
import type { PanelProps } from "./panel.tsx";

/** Who one is talking to. That it is an AI assistant stands here at every point, and so does the way to a person. */
export function PanelHeader({ chat, t, name, onClose }: PanelProps) {
  const view = chat.view.value;
  const staff = view.answerer === "staff";
  return (
    <header>
      <span class="avatar" aria-hidden="true">
        {name.slice(0, 1)}
      </span>
      <div>
        <h2>{name}</h2>
        <p>
          {staff ? t.assistantPaused : t.assistant}
          {!staff && view.salon && (
            <button class="link" onClick={chat.askForPerson}>
              {t.talkToPerson}
            </button>
          )}
        </p>
      </div>
      <button class="bare" aria-label={t.closeChat} onClick={onClose}>
        <Icon name="close" />
      </button>
    </header>
  );
}
