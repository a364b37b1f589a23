import { effect, signal } from "@preact/signals";
import { render } from "preact";
import { followAddress } from "./follow-address.ts";
import { startWorker } from "./installed/console-worker.ts";
import { watchInstalling } from "./installed/install-offer.ts";
import { NewerBar } from "./installed/newer-bar.tsx";
import { type Place, readPlace } from "./place.ts";
import { createSignIn } from "./sign-in.ts";
import { staffApi } from "./staff-api.ts";
import { browserSurroundings } from "./surroundings.ts";
import { browserDevice } from "./telling/browser-device.ts";
import { leaveNothing } from "./telling/leave-nothing.ts";
import { Console } from "./views/console.tsx";
import "./styles/base.css";
import "./styles/shell.css";
import "./styles/inbox.css";
import "./styles/thread.css";
import "./styles/known.css";
import "./styles/handoff.css";
import "./styles/strip.css";
import "./styles/calendar.css";
import "./styles/desk.css";
import "./styles/people.css";
import "./photos/photos.css";
import "./styles/faults.css";
import "./numbers/numbers.css";
import "./styles/presence.css";
import "./styles/drafting.css";
import "./styles/installed.css";
import "./styles/touch.css";

/** Where the staff routes begin. */
const base = "/v1/staff/";

const worker = startWorker(window, (fragment) => (location.hash = fragment));
const plain = browserSurroundings(window);
const device = browserDevice(window, { worker, install: watchInstalling(window), clock: plain.clock });
const surroundings = { ...plain, device };
const place = signal<Place>(readPlace(location.hash));
const api = staffApi({ base, fetch: surroundings.fetch, onSignedOut: () => signIn.ended(), onForbidden: () => void signIn.begin() });
const signIn = createSignIn({
  api,
  fragment: () => location.hash,
  clearFragment: () => history.replaceState(null, "", `${location.pathname}${location.search}`),
});

followAddress(window, () => {
  if (location.hash.startsWith("#enter=")) void signIn.begin();
  else place.value = readPlace(location.hash);
});
// Whoever opened the page without a connection gets in as soon as there is one.
window.addEventListener("online", () => {
  const state = signIn.state.value;
  if (state.at === "out" && state.why === "network") void signIn.begin();
});
void signIn.begin();
effect(() => {
  const state = signIn.state.value;
  if (state.at === "out" && state.why === "signed-out") void leaveNothing(surroundings.storage, device);
});

const root = document.getElementById("console");
if (root)
  render(
    <>
      <Console api={api} base={base} place={place} signIn={signIn} surroundings={surroundings} />
      <NewerBar worker={worker} />
    </>,
    root,
  );
