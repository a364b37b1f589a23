import { createHmac } from "node:crypto";

export interface WebhookOptions {
  url: string;
  /** "whsec_" and base64, as Standard Webhooks has it. */
  secret: string;
  fetch: typeof fetch;
  /** Epoch milliseconds. */
  now(): number;
}

/** What a webhook is told; `timestamp`: when it happened. */
export interface WebhookBody {
  type: string;
  timestamp: string;
  data: Readonly<Record<string, string>>;
}

/** Resolves when it was accepted. `id`: the same for each attempt. */
export type SignedPost = (id: string, body: WebhookBody) => Promise<void>;

const patienceMs = 10_000;

/** Posts to a webhook, signed as Standard Webhooks 1.0 says. Any 2xx accepts; everything else rejects. */
export function signedPost({ url, secret, fetch, now }: WebhookOptions): SignedPost {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  return async (id, content) => {
    const timestamp = String(Math.floor(now() / 1000));
    const body = JSON.stringify(content);
    const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "webhook-id": id,
        "webhook-timestamp": timestamp,
        "webhook-signature": `v1,${signature}`,
      },
      body,
      // What it says must not follow to wherever an answer points.
      redirect: "error",
      signal: AbortSignal.timeout(patienceMs),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`The webhook answered ${response.status}.`);
  };
}
