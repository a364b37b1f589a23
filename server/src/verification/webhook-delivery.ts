import { createHmac } from "node:crypto";
import type { Delivery } from "./letters.ts";

export interface WebhookOptions {
  url: string;
  /** "whsec_" and base64, as Standard Webhooks has it. */
  secret: string;
  fetch: typeof fetch;
  /** Epoch milliseconds. */
  now(): number;
}

const patienceMs = 10_000;

/**
 * Text messages through a webhook of the salon's, signed as Standard Webhooks 1.0 says. `webhook-id` is the letter's id: the same
 * for each attempt. Any 2xx accepts the letter.
 */
export function webhookDelivery({ url, secret, fetch, now }: WebhookOptions): Delivery {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  return {
    async send({ letterId, to, kind, text }) {
      const timestamp = String(Math.floor(now() / 1000));
      const body = JSON.stringify({ type: kind, timestamp: new Date(now()).toISOString(), data: { to: to.address, text } });
      const signature = createHmac("sha256", key).update(`${letterId}.${timestamp}.${body}`).digest("base64");
      const response = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "webhook-id": letterId,
          "webhook-timestamp": timestamp,
          "webhook-signature": `v1,${signature}`,
        },
        body,
        // A code must not follow to wherever an answer points.
        redirect: "error",
        signal: AbortSignal.timeout(patienceMs),
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`The webhook answered ${response.status}.`);
    },
    close() {},
  };
}
