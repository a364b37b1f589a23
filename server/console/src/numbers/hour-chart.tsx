import type { NumberCount } from "@chairside/shared/numbers.ts";
import { ChartTools } from "./chart-tools.tsx";
import { CountLink } from "./count-link.tsx";
import { hourWords, weekdays } from "./words.ts";

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const days = weekdays.map((name, index) => ({ name, weekday: index + 1 }));

export interface HourChartProps {
  kind: "wrote" | "missed";
  title: string;
  /** What one of them is: "conversations in which a visitor wrote". */
  counts: readonly NumberCount[];
  explains: string;
  nothing: string;
  period: string;
}

/** When in the week: a square for each hour, the more the larger. Size carries it, colour only says which chart it is. */
export function HourChart({ kind, title, counts, explains, nothing, period }: HourChartProps) {
  const found = new Map(counts.filter((one) => one.kind === kind).map(({ detail, times }) => [detail, times]));
  const times = (weekday: number, hour: number): number => found.get(`${weekday}-${hour}`) ?? 0;
  const most = Math.max(0, ...found.values());
  const peaks = [...found].filter(([, count]) => count === most).map(([detail]) => hourWords(detail));
  const id = `numbers-${kind}`;
  const head = ["Hour from", ...weekdays];
  const rows = hours.map((hour) => [`${String(hour).padStart(2, "0")}:00`, ...days.map(({ weekday }) => times(weekday, hour))]);
  return (
    <section class="numbers-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="soft">{explains}</p>
      {most === 0 && <p class="nothing">{nothing}</p>}
      {most > 0 && (
        <>
          <figure class={`hour-chart ${kind}`} aria-hidden="true">
            <div class="hour-days">
              {days.map(({ name }) => (
                <span key={name}>{name.slice(0, 3)}</span>
              ))}
            </div>
            <svg viewBox="0 0 24 7" focusable="false">
              {days.flatMap(({ weekday }) =>
                hours.map((hour) => (
                  <Square key={`${weekday}-${hour}`} weekday={weekday} hour={hour} times={times(weekday, hour)} most={most} />
                )),
              )}
            </svg>
            <div class="hour-feet">
              {["0:00", "6:00", "12:00", "18:00"].map((hour) => (
                <span key={hour}>{hour}</span>
              ))}
            </div>
          </figure>
          <p>
            Most: {peaks.slice(0, 2).join(" and ")} ({most}
            {peaks.length > 2 ? ", as in others" : ""}).
          </p>
          <ChartTools table={{ title, head, rows }} period={period}>
            <table>
              <caption class="unseen">{title}</caption>
              <thead>
                <tr>
                  <th scope="col">From</th>
                  {weekdays.map((name) => (
                    <th key={name} scope="col">
                      <abbr title={name}>{name.slice(0, 3)}</abbr>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {hours.map((hour) => (
                  <tr key={hour}>
                    <th scope="row">{hour}:00</th>
                    {days.map(({ weekday }) => (
                      <td key={weekday}>
                        <CountLink
                          times={times(weekday, hour)}
                          kind={kind}
                          details={[`${weekday}-${hour}`]}
                          period={period}
                          label={hourWords(`${weekday}-${hour}`)}
                        />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ChartTools>
        </>
      )}
    </section>
  );
}

/** The area is the count; nothing is a dot, so that the hours can be told apart. */
function Square({ weekday, hour, times, most }: { weekday: number; hour: number; times: number; most: number }) {
  const side = times === 0 ? 0.1 : Math.max(0.28, 0.92 * Math.sqrt(times / most));
  const [x, y] = [hour + (1 - side) / 2, weekday - 1 + (1 - side) / 2];
  return (
    <rect class={times === 0 ? "none" : "some"} x={x} y={y} width={side} height={side} rx={side / 6}>
      {times > 0 && (
        <title>
          {hourWords(`${weekday}-${hour}`)}: {times}
        </title>
      )}
    </rect>
  );
}
