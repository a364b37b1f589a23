/** Where a span of minutes lies, for the stylesheet to turn into pixels. */
export const span = ({ from, to }: { from: number; to: number }) => ({ "--from": String(from), "--to": String(to) });
