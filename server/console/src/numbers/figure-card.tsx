import type { ComponentChildren } from "preact";

export interface FigureCardProps {
  title: string;
  /** The figure itself, a link to what it counts. */
  children: ComponentChildren;
  /** Beside it: a share, a second figure. */
  beside?: string | undefined;
  /** What it was before; and by how much it is more or less, where both are counts. */
  earlier: string;
  change?: number | undefined;
  /** What exactly is counted. */
  explains: string;
}

/** A figure with what it was before and what it means. */
export function FigureCard({ title, children, beside, earlier, change, explains }: FigureCardProps) {
  return (
    <section class="figure-card" aria-label={title}>
      <h2>{title}</h2>
      <p class="figure">
        {children}
        {beside && <span class="figure-beside"> {beside}</span>}
      </p>
      <p class="figure-before">
        {change !== undefined && change !== 0 && (
          <span class="figure-change">
            <span aria-hidden="true">{change > 0 ? "▲" : "▼"}</span> {Math.abs(change)} {change > 0 ? "more" : "fewer"},{" "}
          </span>
        )}
        before: {earlier}
      </p>
      <p class="soft explains">{explains}</p>
    </section>
  );
}
