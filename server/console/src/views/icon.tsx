const paths = {
  back: "M15 5l-7 7 7 7",
  next: "M9 5l7 7-7 7",
  close: "M6 6l12 12M18 6L6 18",
  send: "M4 12l16-8-6 16-3-7z",
  calendar: "M5 6h14v14H5zM5 10h14M9 3v4M15 3v4",
  clock: "M12 4a8 8 0 100 16 8 8 0 000-16zM12 8v4l3 2",
  check: "M5 12.5l4.5 4.5L19 7.5",
  chat: "M5 5h14v11H10l-5 4z",
  card: "M4 6h16v12H4zM4 10h16M8 14h4",
  hand: "M12 4a4 4 0 110 8 4 4 0 010-8zM5 20c1-4 4-5.5 7-5.5s6 1.5 7 5.5",
  spark: "M12 4l1.8 5.2L19 11l-5.2 1.8L12 18l-1.8-5.2L5 11l5.2-1.8z",
  alert: "M12 4l9 16H3zM12 10v4M12 17v.1",
  panel: "M4 5h16v14H4zM14 5v14",
  down: "M6 9l6 6 6-6",
  plus: "M12 6v12M6 12h12",
  move: "M4 12h15M13 6l6 6-6 6",
  search: "M11 5a6 6 0 100 12 6 6 0 000-12zM15.5 15.5L20 20",
  photo: "M4 7h4l2-2h4l2 2h4v12H4zM12 10a3 3 0 100 6 3 3 0 000-6z",
  note: "M6 4h12v10l-6 6H6zM12 20v-6h6",
  keys: "M3 7h18v10H3zM7 13.5h10M7 10.5h.1M11 10.5h.1M15 10.5h.1",
  out: "M10 5H5v14h5M14 8l4 4-4 4M18 12H9",
} as const;

export type IconName = keyof typeof paths;

/** A picture beside words: never read out. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}

export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" />
      <path d="M10 8v9.5a2.5 2.5 0 0 0 2.5 2.5H21a2 2 0 0 1 2 2v2M10 20v4M10 15h9a2 2 0 0 1 2 2v3" />
    </svg>
  );
}
