import type { OwnRequest } from "../own-request.ts";
import { seenWords } from "../seen-words.ts";
import type { Device } from "../telling/device.ts";
import type { NoticeChoice } from "../telling/notice-choice.ts";

export interface ThisBrowserProps {
  choice: NoticeChoice;
  device: Device;
  request: OwnRequest;
  timeZone: string;
  /** Epoch milliseconds. */
  now: number;
}

/** What this browser may do, and which ones are told while they are closed. Nothing is asked for before somebody presses. */
export function ThisBrowser({ choice, device, request, timeZone, now }: ThisBrowserProps) {
  const browsers = choice.kept.value?.browsers ?? [];
  const here = choice.thisBrowser.value;
  const busy = request.busy.value;
  const permission = device.permission.value;
  const add = () => request.run(choice.addThisBrowser, "This browser is told from now on, also while it is closed.");
  return (
    <section class="own-card" aria-labelledby="browsers-title">
      <h2 id="browsers-title">Where you are told</h2>
      <p>{permissionWords[permission]}</p>
      {permission === "default" && (
        <div class="buttons">
          <button type="button" class="primary" onClick={() => void device.askPermission()}>
            Allow notifications in this browser
          </button>
        </div>
      )}
      {permission === "granted" && device.push && here === null && (
        <div class="buttons">
          <button type="button" class="primary" disabled={busy} onClick={() => void add()}>
            Tell me in this browser, also while it is closed
          </button>
        </div>
      )}
      {browsers.length > 0 && (
        <ul class="sign-ins" aria-label="Told while closed">
          {browsers.map(({ browserId, device: name, addedAt }) => (
            <li key={browserId}>
              <div>
                <strong>{name}</strong> {browserId === here && <span class="chip staff">This browser</span>}
                <p class="soft">Told while closed, since {seenWords(addedAt, timeZone, now)}</p>
              </div>
              <button
                type="button"
                disabled={busy}
                onClick={() => void request.run(() => choice.removeBrowser(browserId), `${name} is told no more.`)}
              >
                Stop<span class="unseen"> telling {name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Installing device={device} />
    </section>
  );
}

const permissionWords: Record<NotificationPermission | "none", string> = {
  default: "This browser shows you notifications once you allow it.",
  granted: "This browser may show you notifications.",
  denied:
    "This browser was told to show no notifications of this page. You can change that in its settings, at the padlock beside the address.",
  none: "This browser shows no notifications here. On an iPhone or iPad, put the console on the home screen first and open it there; anywhere else, the console has to be opened by https.",
};

function Installing({ device: { install } }: { device: Device }) {
  if (install.state.value === "installed") return null;
  if (install.state.value === "by-hand")
    return <p class="soft">Your browser's menu can put the console among your apps: “Install” or “Add to home screen”.</p>;
  return (
    <div class="buttons">
      <button type="button" onClick={() => void install.ask()}>
        Put the console among my apps
      </button>
    </div>
  );
}
