import type { MenuService } from "@chairside/shared/calendar.ts";
import { useId, useRef, useState } from "preact/hooks";

export interface ServicePickerProps {
  /** Null while the menu is being read. */
  services: readonly MenuService[] | null;
  /** As it stands, in words. */
  value: string;
  onPick(serviceId: string): void;
  onOpen(): void;
}

/** As many as are shown at once: who sees more than that types a letter more. */
const mostShown = 12;

/** The menu with a search: one types a few letters of a service and takes it by arrows and Enter, or by a press. */
export function ServicePicker({ services, value, onPick, onOpen }: ServicePickerProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const isOpen = typed !== null;
  const found = isOpen ? matching(services ?? [], typed).slice(0, mostShown) : [];

  const close = () => {
    setTyped(null);
    setAt(0);
  };
  const pick = (serviceId: string) => {
    close();
    onPick(serviceId);
  };
  const onKey = (event: KeyboardEvent) => {
    const service = found[at];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!isOpen) begin();
      else setAt(Math.max(0, Math.min(found.length - 1, at + (event.key === "ArrowDown" ? 1 : -1))));
    } else if (event.key === "Enter" && isOpen) {
      if (service) pick(service.serviceId);
    } else if (event.key === "Escape" && isOpen) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const begin = () => {
    onOpen();
    setTyped("");
    setAt(0);
  };

  return (
    <div class="picker">
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label="Service"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found[at] ? `${id}-${found[at].serviceId}` : undefined}
        autocomplete="off"
        placeholder="Find a service"
        value={typed ?? value}
        onClick={() => !isOpen && begin()}
        onInput={(event) => {
          if (!isOpen) onOpen();
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKey}
        onBlur={close}
      />
      <ul id={`${id}-list`} role="listbox" aria-label="Services" hidden={!isOpen}>
        {found.map(({ serviceId, name, category }, index) => (
          <li
            key={serviceId}
            id={`${id}-${serviceId}`}
            role="option"
            aria-selected={index === at}
            // Before the field loses the focus, and the list with it.
            onMouseDown={(event) => {
              event.preventDefault();
              pick(serviceId);
            }}
          >
            {name} <span class="soft">{category}</span>
          </li>
        ))}
        {isOpen && found.length === 0 && (
          <li role="option" aria-selected={false} aria-disabled="true" class="soft">
            {services ? "Nothing on the menu is called that" : "Reading the menu …"}
          </li>
        )}
      </ul>
    </div>
  );
}

/** Every word of what is typed begins a word of the service or its category. */
function matching(services: readonly MenuService[], typed: string): MenuService[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return services.filter(({ name, category }) => {
    const words = `${name} ${category}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}
