import { describe, expect, test } from "vitest";
import { backoff, type FollowClock } from "./follow-clock.ts";
import { followConversation } from "./follow-conversation.ts";
import { followStream, type FollowStreamOptions } from "./follow-stream.ts";

/** A server that answers each connection by the next of a list, and a clock that is moved by hand. */
class Stage {
  readonly requests: Headers[] = [];
  readonly states: string[] = [];
  readonly frames: string[] = [];
  signals: (signal: "wake" | "hide" | "show") => void = () => {};
  push: (text: string) => void = () => {};
  end: () => void = () => {};
  #now = 0;
  #timers: { at: number; callback: () => void }[] = [];
  readonly #answers: (Response | "stream" | "fail")[];

  constructor(...answers: (Response | "stream" | "fail")[]) {
    this.#answers = answers;
  }

  follow(more: Partial<FollowStreamOptions> = {}) {
    return followStream({
      url: "/events",
      fetch: this.fetch,
      onFrame: (frame) => this.frames.push(frame.data),
      onState: (state, code) => this.states.push(code ? `${state} ${code}` : state),
      clock: this.clock,
      page: {
        visible: () => true,
        listen: (onSignal) => {
          this.signals = onSignal;
          return () => {
            this.signals = () => {};
          };
        },
      },
      ...more,
    });
  }

  readonly fetch = (async (_url: string, init: RequestInit) => {
    this.requests.push(new Headers(init.headers));
    const answer = this.#answers.shift() ?? "stream";
    if (answer === "fail") throw new TypeError("Failed to fetch");
    if (answer !== "stream") return answer;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.push = (text) => controller.enqueue(new TextEncoder().encode(text));
        this.end = () => controller.close();
        init.signal?.addEventListener("abort", () => controller.error(init.signal?.reason));
      },
    });
    return new Response(body, { headers: { "content-type": "text/event-stream" } });
  }) as typeof fetch;

  readonly clock: FollowClock = {
    now: () => this.#now,
    random: () => 1,
    after: (ms, callback) => {
      const timer = { at: this.#now + ms, callback };
      this.#timers.push(timer);
      return () => {
        this.#timers = this.#timers.filter((other) => other !== timer);
      };
    },
  };

  async wait(ms: number) {
    const until = this.#now + ms;
    for (;;) {
      for (let turn = 0; turn < 50; turn++) await Promise.resolve();
      const next = this.#timers.filter((timer) => timer.at <= until).toSorted((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = next.at;
      next.callback();
    }
    this.#now = until;
  }
}

const refusal = (status: number, code: string, more = {}, headers = {}) =>
  Response.json({ error: { code, message: "", requestId: "r", ...more } }, { status, headers });

describe("followStream", () => {
  test("connects, reads, and connects again after the stream ends", async () => {
    const stage = new Stage();
    stage.follow();
    await stage.wait(0);
    stage.push("data: one\n\n");
    await stage.wait(0);
    expect(stage.frames).toEqual(["one"]);
    stage.end();
    await stage.wait(499);
    expect(stage.requests.length).toBe(1);
    await stage.wait(1);
    expect(stage.requests.length).toBe(2);
    expect(stage.states).toEqual(["connecting", "live", "lost", "live"]);
  });

  test("waits longer and longer while nothing answers, thirty seconds at most", async () => {
    const stage = new Stage(
      ..."fail "
        .repeat(9)
        .trim()
        .split(" ")
        .map(() => "fail" as const),
    );
    stage.follow();
    await stage.wait(500 + 1000 + 2000 + 4000 + 8000 + 16_000 - 1);
    expect(stage.requests.length).toBe(6);
    await stage.wait(1 + 30_000);
    expect(stage.requests.length).toBe(8);
  });

  test("a stream that is cut at once again and again is no reason to hurry", async () => {
    const stage = new Stage();
    stage.follow();
    for (const pause of [500, 1000, 2000]) {
      await stage.wait(0);
      const before = stage.requests.length;
      stage.end();
      await stage.wait(pause - 1);
      expect(stage.requests.length).toBe(before);
      await stage.wait(1);
      expect(stage.requests.length).toBe(before + 1);
    }
  });

  test("forty seconds of silence end a connection, a heartbeat keeps it", async () => {
    const stage = new Stage();
    stage.follow();
    await stage.wait(39_000);
    stage.push(":\n\n");
    await stage.wait(39_000);
    expect(stage.requests.length).toBe(1);
    await stage.wait(2_000);
    expect(stage.requests.length).toBe(2);
  });

  test("a 401 asks for a new token and tries once more at once; a second 401 is final", async () => {
    const asked: boolean[] = [];
    const headers = async (renew: boolean) => {
      asked.push(renew);
      return { authorization: renew ? "new" : "old" };
    };
    const stage = new Stage(refusal(401, "token-expired"));
    stage.follow({ headers });
    await stage.wait(0);
    expect(asked).toEqual([false, true]);
    expect(stage.requests.map((request) => request.get("authorization"))).toEqual(["old", "new"]);
    expect(stage.states).toEqual(["connecting", "live"]);

    const closed = new Stage(refusal(401, "token-expired"), refusal(401, "token-invalid"));
    closed.follow({ headers });
    await closed.wait(100_000);
    expect(closed.requests.length).toBe(2);
    expect(closed.states).toEqual(["connecting", "refused token-invalid"]);
  });

  test("a token that cannot be had now counts as a lost connection", async () => {
    const stage = new Stage();
    let tries = 0;
    stage.follow({
      headers: async () => {
        if (tries++ === 0) throw new Error("offline");
        return {};
      },
    });
    await stage.wait(500);
    expect(stage.states).toEqual(["connecting", "lost", "live"]);
  });

  test("429 and 503 are waited out as long as the server asks, whoever wakes it", async () => {
    for (const busy of [refusal(429, "too-many-requests", { retryAfter: 7 }), refusal(503, "shutting-down", {}, { "retry-after": "7" })]) {
      const stage = new Stage(busy);
      const following = stage.follow();
      await stage.wait(6_000);
      following.wake();
      await stage.wait(1_499);
      expect(stage.requests.length).toBe(1);
      await stage.wait(1);
      expect(stage.requests.length).toBe(2);
    }
  });

  test("404 and 403 are final", async () => {
    const stage = new Stage(refusal(404, "not-found"));
    stage.follow();
    await stage.wait(200_000);
    expect(stage.requests.length).toBe(1);
    expect(stage.states).toEqual(["connecting", "refused not-found"]);
  });

  test("a sign-in page that answers 200 is not a stream", async () => {
    const stage = new Stage(new Response("<html>", { headers: { "content-type": "text/html" } }));
    stage.follow();
    await stage.wait(500);
    expect(stage.states).toEqual(["connecting", "lost", "live"]);
  });

  test("waking cuts the pause short, and leaves a connection that just spoke alone", async () => {
    const stage = new Stage("fail", "fail", "fail");
    const following = stage.follow();
    await stage.wait(1_600);
    expect(stage.requests.length).toBe(3);
    following.wake();
    await stage.wait(0);
    expect(stage.requests.length).toBe(4);
    following.wake();
    await stage.wait(0);
    expect(stage.requests.length).toBe(4);
    await stage.wait(25_000);
    following.wake();
    await stage.wait(500);
    expect(stage.requests.length).toBe(5);
  });

  test("lets go while the page is put aside, comes back with it, and never after close", async () => {
    const stage = new Stage();
    const following = stage.follow();
    await stage.wait(0);
    stage.signals("hide");
    await stage.wait(100_000);
    expect(stage.requests.length).toBe(1);
    stage.signals("show");
    await stage.wait(0);
    expect(stage.requests.length).toBe(2);
    following.close();
    stage.signals("show");
    await stage.wait(100_000);
    expect(stage.requests.length).toBe(2);
  });
});

describe("followConversation", () => {
  const log = (seq: number) =>
    `event: log\nid: ${seq}\ndata: ${JSON.stringify({ seq, at: "", type: "turn-finished", upTo: 1, model: "m" })}\n\n`;

  test("hands on each number once and in order, and resumes after the last", async () => {
    const stage = new Stage();
    const seen: number[] = [];
    const following = followConversation({
      url: "/events",
      fetch: stage.fetch,
      clock: stage.clock,
      after: 3,
      onItem: (item) => "log" in item && seen.push(item.log.seq),
    });
    await stage.wait(0);
    stage.push(log(3) + log(4) + log(6) + log(4));
    await stage.wait(0);
    stage.end();
    await stage.wait(500);
    stage.push(log(6) + log(7));
    await stage.wait(0);
    expect(seen).toEqual([4, 6, 7]);
    expect(stage.requests.map((request) => request.get("last-event-id"))).toEqual(["3", "6"]);
    expect(following.position()).toBe(7);
    following.close();
  });

  test("a broken frame breaks the connection, which resumes before it", async () => {
    const stage = new Stage();
    const seen: number[] = [];
    followConversation({
      url: "/events",
      fetch: stage.fetch,
      clock: stage.clock,
      onItem: (item) => "log" in item && seen.push(item.log.seq),
    });
    await stage.wait(0);
    stage.push(`${log(1)}event: log\ndata: {"seq":\n\n`);
    await stage.wait(500);
    stage.push(log(2));
    await stage.wait(0);
    expect(seen).toEqual([1, 2]);
    expect(stage.requests[1]?.get("last-event-id")).toBe("1");
  });
});

test("backoff has full jitter between nothing and the ceiling of its attempt", () => {
  expect(backoff(0, 0)).toBe(0);
  expect(backoff(3, 0.5)).toBe(2_000);
  expect(backoff(50, 1)).toBe(30_000);
});
