import type { Author } from "@chairside/shared/events.ts";
import type { ComponentChildren } from "preact";
import type { Strings } from "../strings/en.ts";

interface MessageProps {
  author: Author;
  text: string;
  t: Strings;
  /** Still being written, or not sent yet. */
  pending?: boolean;
  children?: ComponentChildren;
}

/** Something that was said, as plain text. */
export function Message({ author, text, t, pending = false, children }: MessageProps) {
  const { kind } = author;
  const name = kind === "staff" ? author.name : kind === "visitor" ? t.you : t.assistant;
  return (
    <article class={`message ${kind}`} aria-busy={pending || undefined}>
      <span class={kind === "staff" ? "name" : "unseen"}>{name} </span>
      {text && <p dir="auto">{text}</p>}
      {children}
    </article>
  );
}
