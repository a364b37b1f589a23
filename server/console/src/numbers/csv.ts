export type Cell = string | number | null;

/** A table as CSV (RFC 4180), with a mark by which spreadsheets know it is UTF-8. */
export function csvOf(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${[head, ...rows].map((cells) => cells.map(field).join(",")).join("\r\n")}\r\n`;
}

function field(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  const text = cell ?? "";
  // A spreadsheet would take it for a formula.
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
