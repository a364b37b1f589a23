import type { TestOutcome } from "@chairside/shared/notices.ts";
import { useSignal } from "@preact/signals";
import type { Self } from "../sign-in.ts";
import type { StaffApi } from "../staff-api.ts";
import type { Device } from "../telling/device.ts";
import type { NoticeChoice } from "../telling/notice-choice.ts";
import { troubleWords } from "../words.ts";

export interface NoticeTestProps {
  api: StaffApi;
  self: Self;
  choice: NoticeChoice;
  device: Device;
}

interface Tested {
  email: TestOutcome;
  push: { device: string; outcome: TestOutcome }[];
}

/** Sends a real one each way that is on, and says what came of it. */
export function NoticeTest({ api, self, choice, device }: NoticeTestProps) {
  const busy = useSignal(false);
  const lines = useSignal<string[]>([]);
  const trouble = useSignal<string | null>(null);
  const test = async () => {
    [busy.value, lines.value, trouble.value] = [true, [], null];
    const { page, sound } = choice.here.value;
    // At once: a browser rings only right after a press.
    if (sound) device.chime.play();
    const here = page && device.permission.value === "granted";
    if (here) await device.show({ title: `A test from ${self.salon}`, text: "This is how you are told while the page is in the background.", conversationId: "test", due: null, silent: sound }); // prettier-ignore
    const answer = await api.call<Tested>("POST", "self/notices/test");
    busy.value = false;
    if (!answer.ok) trouble.value = answer.code;
    else lines.value = [`E-mail to ${self.email}: ${words[answer.value.email]}`, ...pushLines(answer.value.push, choice), pageLine(page, here), `Sound: ${soundWords(sound, device)}`]; // prettier-ignore
    if (answer.ok) await choice.read();
  };
  return (
    <section class="own-card" aria-labelledby="test-title">
      <h2 id="test-title">Does it reach you?</h2>
      <p class="soft">Sends a test each way that is switched on, now, whatever your quiet hours are.</p>
      <div class="buttons">
        <button type="button" disabled={busy.value} onClick={() => void test()}>
          Send me a test
        </button>
      </div>
      <div role="status">
        {lines.value.length > 0 && (
          <ul class="test-lines">
            {lines.value.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      {trouble.value && (
        <p class="trouble" role="alert">
          {troubleWords(trouble.value)}
        </p>
      )}
    </section>
  );
}

const words: Record<TestOutcome, string> = {
  sent: "sent",
  kept: "no mail server is set up, so it stays in the mailbox here",
  failed: "could not be sent. The server's log says why",
  off: "switched off",
  nowhere: "no browser is added",
  over: "that browser takes no more and was removed. Please add it again",
};

function pushLines(pushed: Tested["push"], choice: NoticeChoice): string[] {
  if (pushed.length > 0) return pushed.map(({ device, outcome }, at) => `Closed browser ${at + 1}, ${device}: ${words[outcome]}`);
  return [`Closed browsers: ${words[choice.kept.value?.settings.push === false ? "off" : "nowhere"]}`];
}

function pageLine(page: boolean, here: boolean): string {
  if (!page) return "Notification of this page: switched off";
  return `Notification of this page: ${here ? "shown" : "not allowed in this browser"}`;
}

function soundWords(sound: boolean, { chime }: Device): string {
  if (!sound) return "switched off";
  return chime.ready.value ? "played" : "this browser does not let the page ring yet. Press again";
}
