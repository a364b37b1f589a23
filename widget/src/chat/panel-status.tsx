import type { PanelProps } from "./panel.tsx";

/** Who answers when it is not the assistant. */
export function AnswererBanner({ chat, t }: Pick<PanelProps, "chat" | "t">) {
  const { answerer, staffName } = chat.view.value;
  if (answerer === "assistant") return null;
  return (
    <div class="banner">
      {staffName ? t.withPerson(staffName) : t.personWillAnswer}
      {!staffName && (
        <button class="link" onClick={chat.carryOn}>
          {t.carryOn}
        </button>
      )}
    </div>
  );
}

/** What hinders just now: no connection, or what the visitor just tried. */
export function Hindrance({ chat, t, online, late }: PanelProps) {
  const trouble = chat.trouble.value;
  const connection = online.value ? late.value && t.reconnecting : t.offline;
  const text = trouble ? t.trouble[trouble.kind](trouble.count) : connection;
  return (
    <div role="status" class="hindrance">
      {text && <p>{text}</p>}
    </div>
  );
}
