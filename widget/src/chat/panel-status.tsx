import type { PanelProps } from "./panel.tsx";
import type { Trouble } from "./chat.ts";
import type { Strings } from "../strings/en.ts";

/** Who answers when it is not the assistant. */
export function AnswererBanner({ chat, t }: Pick<PanelProps, "chat" | "t">) {
  const { answerer, staffName } = chat.view.value;
  if (answerer === "assistant") return null;
  return (
    <div class="banner">
      {staffName ? t.withPerson(staffName) : t.personWillAnswer}
      {!staffName && (
        <button type="button" class="link" disabled={!!chat.asking.value} onClick={chat.carryOn}>
          {t.carryOn}
        </button>
      )}
    </div>
  );
}

/** What hinders just now: no connection, or what the visitor just tried. */
export function Hindrance({ chat, t, online, late }: PanelProps) {
  const text = troubleText(chat.trouble.value, t) ?? (online.value ? (late.value ? t.reconnecting : null) : t.offline);
  return (
    <div role="status" class="hindrance">
      {text && <p>{text}</p>}
    </div>
  );
}

function troubleText(trouble: Trouble, t: Strings): string | null {
  switch (trouble?.kind) {
    case "limited":
      return t.slowDown(trouble.seconds);
    case "card-closed":
      return t.cardClosed;
    case "person-replied":
      return t.personReplied;
    case "went-wrong":
      return t.wentWrong;
    default:
      return null;
  }
}
