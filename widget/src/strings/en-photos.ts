/** What only the photos say. */
export const enPhotos = {
  toSend: "Photos to send",
  photo: (number: number) => `Photo ${number}`,
  sent: "Photo, press to enlarge",
  remove: (number: number) => `Remove photo ${number}`,
  working: "Getting ready…",
  uploading: (percent: number) => `Sending, ${percent} %`,
  ready: "Ready to send",
  again: "Try again",
  gone: "This photo is no longer kept.",
  notShown: "This photo could not be shown.",
  tooMany: (most: number) => `At most ${most} photos with one message.`,
  trouble: {
    unreadable: "That is not a picture we can read. JPEG, PNG and WebP work.",
    tooLarge: "That is too large.",
    full: "No more photos fit into this chat.",
    off: "Photos can't be sent here. Describe it in words.",
    busy: "That was a lot at once. Wait a moment.",
    notSent: "That did not go through.",
  },
};

export type PhotoTrouble = keyof (typeof enPhotos)["trouble"];
