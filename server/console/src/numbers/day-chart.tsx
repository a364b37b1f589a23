import type { Numbers } from "@chairside/shared/numbers.ts";
import { ChartTools } from "./chart-tools.tsx";
import { CountLink } from "./count-link.tsx";
import { type Bar, barsOf, topOf } from "./days.ts";
import { spanWords } from "./period.ts";
import { aloneStandings } from "./counts.ts";

/** Width of a bar's place and of the bar in it, in the picture's own units. */
const step = 10;
const thick = 7;
const height = 100;

/** Conversations day by day: how many the assistant resolved alone, how many came to a person, and what was booked. */
export function DayChart({ days, today, period }: { days: Numbers["days"]; today: string; period: string }) {
  const { bars, weeks } = barsOf(days);
  const top = topOf(bars.map(({ conversations, booked }) => Math.max(conversations, booked)));
  const title = weeks ? "Week by week" : "Day by day";
  const head = [weeks ? "Week" : "Day", "Conversations", "Assistant alone", "With a person", "Handed over", "Booked"];
  const rows = bars.map((bar) => [bar.day, bar.conversations, bar.alone, bar.person, bar.handedOver, bar.booked]);
  const middle = bars[Math.floor(bars.length / 2)];
  const [first, last] = [bars.at(0), bars.at(-1)];
  return (
    <section class="numbers-part wide" aria-labelledby="numbers-days">
      <h2 id="numbers-days">{title}</h2>
      <ul class="legend" aria-hidden="true">
        <li class="by-alone">Assistant alone</li>
        <li class="by-person">With a person</li>
        <li class="by-others">Left open or set aside</li>
        <li class="by-booked">Booked</li>
      </ul>
      <figure class="day-chart" aria-hidden="true">
        <div class="chart-scale">
          <span>{top}</span>
          <span>{top / 2}</span>
          <span>0</span>
        </div>
        <svg viewBox={`0 0 ${bars.length * step} ${height}`} preserveAspectRatio="none" focusable="false">
          <defs>
            <pattern id="numbers-hatch" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <path d="M0 0V3" />
            </pattern>
          </defs>
          <path class="grid" d={`M0 0H${bars.length * step}M0 ${height / 2}H${bars.length * step}M0 ${height}H${bars.length * step}`} />
          {bars.map((bar, index) => (
            <DayBar key={bar.day} bar={bar} x={index * step + (step - thick) / 2} scale={height / top} today={today} />
          ))}
          <path
            class="booked-line"
            d={bars
              .map(({ booked }, index) => `${index === 0 ? "M" : "L"}${index * step + step / 2} ${height - (booked * height) / top}`)
              .join("")}
          />
        </svg>
        <div class="chart-feet">
          {first && <span>{spanWords({ from: first.day, to: first.day }, today)}</span>}
          {middle && bars.length > 8 && <span>{spanWords({ from: middle.day, to: middle.day }, today)}</span>}
          {last && last !== first && <span>{spanWords({ from: last.day, to: last.day }, today)}</span>}
        </div>
      </figure>
      <ChartTools table={{ title: "Conversations by day", head, rows }} period={period}>
        <table>
          <caption class="unseen">{title}</caption>
          <thead>
            <tr>
              {head.map((word) => (
                <th key={word} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <DayRow key={bar.day} bar={bar} today={today} />
            ))}
          </tbody>
        </table>
      </ChartTools>
    </section>
  );
}

function DayBar({ bar, x, scale, today }: { bar: Bar; x: number; scale: number; today: string }) {
  const { conversations, alone, person } = bar;
  const others = conversations - alone - person;
  const at = (below: number, part: number) => ({ x, width: thick, y: height - (below + part) * scale, height: part * scale });
  return (
    <g>
      <title>
        {spanWords({ from: bar.day, to: bar.to }, today)}: {conversations} conversations, {alone} by the assistant alone, {person} with a
        person, {bar.booked} booked
      </title>
      {alone > 0 && <rect class="by-alone" {...at(0, alone)} />}
      {person > 0 && <rect class="by-person" {...at(alone, person)} />}
      {others > 0 && <rect class="by-others" {...at(alone + person, others)} />}
    </g>
  );
}

function DayRow({ bar, today }: { bar: Bar; today: string }) {
  const words = spanWords({ from: bar.day, to: bar.to }, today);
  const link = { period: `${bar.day}..${bar.to}` };
  return (
    <tr>
      <th scope="row">{words}</th>
      <td>
        <CountLink {...link} times={bar.conversations} kind="conversation" label={`conversations, ${words}`} />
      </td>
      <td>
        <CountLink {...link} times={bar.alone} kind="conversation" details={aloneStandings} label={`by the assistant alone, ${words}`} />
      </td>
      <td>
        <CountLink {...link} times={bar.person} kind="conversation" details={["person"]} label={`with a person, ${words}`} />
      </td>
      <td>
        <CountLink {...link} times={bar.handedOver} kind="handed-over" label={`handed over, ${words}`} />
      </td>
      <td>
        <CountLink {...link} times={bar.booked} kind="booked" label={`booked, ${words}`} />
      </td>
    </tr>
  );
}
