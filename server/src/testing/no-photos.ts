import type { MessagePhotos } from "../conversation/message-photos.ts";

/** Nobody has sent any. */
export const noPhotos: MessagePhotos = {
  name: () => Promise.resolve(null),
  remove: () => Promise.resolve(),
  removedUntold: () => Promise.resolve([]),
  removalTold: () => Promise.resolve(),
};
