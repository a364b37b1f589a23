import { type Signal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { type Suggestion, suggestionId, Suggestions, suggestionsId } from "./suggestions.tsx";

export interface WriteFieldProps {
  field: RefObject<HTMLTextAreaElement | null>;
  text: Signal<string>;
  label: string;
  placeholder: string;
  readOnly?: boolean;
  /** In characters; absent: somebody else counts. */
  longest?: number;
  onEnter(): void;
  /** What the suggestions are called. */
  suggesting: string;
  suggestions: readonly Suggestion[];
  onTake(index: number): void;
  /** Escape: not now. */
  onDismiss(): void;
}

/** A box that grows with its text; while it suggests something, arrows choose and Enter takes it. */
export function WriteField(props: WriteFieldProps) {
  const { field, text, label, placeholder, readOnly = false, longest, suggesting, suggestions, onTake } = props;
  const chosen = useSignal(0);
  const at = Math.min(chosen.value, suggestions.length - 1);
  const isOpen = suggestions.length > 0;

  useLayoutEffect(() => {
    const area = field.current;
    // Where the stylesheet does it, it is right after the window is turned as well.
    if (!area || globalThis.CSS?.supports?.("field-sizing", "content")) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [text.value]);

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, the keys belong to it.
    if (event.isComposing) return;
    const step = isOpen ? { ArrowDown: 1, ArrowUp: -1 }[event.key] : undefined;
    if (step !== undefined) chosen.value = (at + step + suggestions.length) % suggestions.length;
    else if (isOpen && event.key === "Escape") props.onDismiss();
    else if (isOpen && (event.key === "Enter" || event.key === "Tab") && !event.shiftKey) onTake(at);
    else if (event.key === "Enter" && !event.shiftKey) props.onEnter();
    else return;
    event.preventDefault();
  };
  return (
    <div class="write-field">
      {isOpen && <Suggestions label={suggesting} items={suggestions} at={at} onTake={onTake} />}
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        value={text}
        readOnly={readOnly}
        maxLength={longest}
        aria-label={label}
        aria-describedby="write-hint"
        aria-autocomplete="list"
        aria-controls={isOpen ? suggestionsId : undefined}
        aria-activedescendant={isOpen ? suggestionId(at) : undefined}
        placeholder={placeholder}
        enterkeyhint="send"
        onInput={(event) => {
          chosen.value = 0;
          text.value = event.currentTarget.value;
        }}
        onKeyDown={onKeyDown}
      />
      <p class="unseen" role="status">
        {isOpen && `${suggesting}: ${suggestions.length}. Arrow keys choose, Enter takes.`}
      </p>
    </div>
  );
}
