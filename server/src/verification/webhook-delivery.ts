import type { Delivery } from "./letters.ts";
import { signedPost, type WebhookOptions } from "./signed-post.ts";

/** Text messages through a webhook of the salon's. `webhook-id` is the letter's id. Any 2xx accepts the letter. */
export function webhookDelivery(options: WebhookOptions): Delivery {
  const post = signedPost(options);
  return {
    send: ({ letterId, to, kind, text }) =>
      post(letterId, { type: kind, timestamp: new Date(options.now()).toISOString(), data: { to: to.address, text } }),
    close() {},
  };
}
