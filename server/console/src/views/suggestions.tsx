import { useEffect, useRef } from "preact/hooks";

/** Something that can be inserted where one writes. */
export interface Suggestion {
  name: string;
  /** What it stands for; shown beside the name. */
  text: string;
}

export interface SuggestionsProps {
  label: string;
  items: readonly Suggestion[];
  /** Which one Enter takes. */
  at: number;
  onTake(index: number): void;
}

export const suggestionsId = "suggestions";
export const suggestionId = (index: number): string => `suggestion-${index}`;

/** What can be inserted, above the box; the keyboard stays in the box. */
export function Suggestions({ label, items, at, onTake }: SuggestionsProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.children[at]?.scrollIntoView?.({ block: "nearest" }), [at]);
  return (
    <ul ref={list} id={suggestionsId} class="suggestions" role="listbox" aria-label={label}>
      {items.map(({ name, text }, index) => (
        <li
          key={name}
          id={suggestionId(index)}
          role="option"
          aria-selected={index === at}
          // Before the box loses the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(index);
          }}
        >
          <strong>{name}</strong>
          <span class="soft">{text}</span>
        </li>
      ))}
    </ul>
  );
}
