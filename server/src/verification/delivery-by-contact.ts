import type { Contact } from "./contact.ts";
import type { Delivery } from "./letters.ts";

/** Letters to e-mail addresses go one way, those to telephones another. */
export function deliveryByContact(ways: Record<Contact["kind"], Delivery>): Delivery {
  return {
    send: (letter) => ways[letter.to.kind].send(letter),
    close() {
      for (const way of Object.values(ways)) way.close();
    },
  };
}
