import { atNight } from "./at-night.ts";
import { atTheDoor } from "./at-the-door.ts";
import { besideIt } from "./beside-it.ts";
import { inAConversation } from "./in-a-conversation.ts";
import { inCompany } from "./in-company.ts";
import { inTheList } from "./in-the-list.ts";
import { onThePages } from "./on-the-pages.ts";
import type { Stage } from "./stage.ts";
import { withPhotos } from "./with-photos.ts";

/** Every state there is of the console, in the order in which one leads to the other. */
export const scenes: readonly (readonly [name: string, scene: (stage: Stage) => Promise<void>])[] = [
  ["the door, and an inbox with nothing in it", atTheDoor],
  ["the list: full, filtered, searched, and nothing found", inTheList],
  ["a conversation: waiting, mine, drafts, notes, put off, a colleague's, handed back, wrong, done", inAConversation],
  ["free times beside it, and the client's card", besideIt],
  ["colleagues: who looks, who writes, who takes over, and a visitor who left", inCompany],
  ["photos, and a blocked visitor", withPhotos],
  ["every other page", onThePages],
  ["a server that is away, a promise at night, a sign-in that ended", atNight],
];
