import { signal } from "@preact/signals";
import { render } from "@testing-library/preact";
import { type Place, readPlace } from "../place.ts";
import { createSignIn } from "../sign-in.ts";
import { staffApi } from "../staff-api.ts";
import type { Surroundings } from "../surroundings.ts";
import { plainDevice } from "../telling/device.ts";
import { Console } from "../views/console.tsx";
import { manualClock } from "./manual-clock.ts";
import { ScriptedBackend } from "./scripted-backend.ts";

const base = "/v1/staff/";

/** The whole console on a scripted backend, signed in, at a place, once everything that was set off has come to rest. */
export async function openConsole(
  fragment: string,
  prepare: (backend: ScriptedBackend) => void = () => {},
  storage?: Storage,
  device = plainDevice,
) {
  const backend = new ScriptedBackend();
  prepare(backend);
  const clock = manualClock();
  const place = signal<Place>(readPlace(fragment));
  let onVisible: ((visible: boolean) => void) | undefined;
  let made = 0;
  const surroundings: Surroundings = {
    fetch: backend.fetch,
    clock,
    page: undefined,
    watchVisible: (listener) => ((onVisible = listener), () => {}),
    storage,
    device,
    language: "en-GB",
    newId: () => `message-${++made}`,
  };
  const api = staffApi({ base, fetch: backend.fetch, onSignedOut: () => signIn.ended() });
  const signIn = createSignIn({ api, fragment: () => "", clearFragment: () => {} });
  void signIn.begin();
  render(<Console api={api} base={base} place={place} signIn={signIn} surroundings={surroundings} />);
  await clock.pass(50);
  return { backend, clock, place, setVisible: (visible: boolean) => onVisible?.(visible) };
}
