import type { ConversationEvent, Transient } from "@chairside/shared/events.ts";
import type { Follower, LiveFeed } from "./event-log.ts";

/** What a follower who comes now has missed of what is not stored. */
interface Unstored {
  /** Message id → text so far. */
  drafts: Map<string, Extract<Transient, { type: "draft" }>>;
  /** Who is preparing an answer. */
  working: Map<"assistant" | "staff", Extract<Transient, { type: "working" }>>;
}

interface Channel extends Unstored {
  followers: Set<Follower>;
}

/**
 * The live feed of this process. A new follower is first given the drafts and `working` flags of the moment, then what follows;
 * a draft is forgotten when its message is added or it is dropped. Followers are called at once, one after the other, and must not throw.
 */
export function createLiveFeed(): LiveFeed {
  const channels = new Map<string, Channel>();
  const observers = new Set<(conversationId: string, events: ConversationEvent[]) => void>();

  const channelOf = (conversationId: string): Channel => {
    const channel = channels.get(conversationId) ?? { drafts: new Map(), working: new Map(), followers: new Set() };
    channels.set(conversationId, channel);
    return channel;
  };
  const forgetIfIdle = (conversationId: string, channel: Channel): void => {
    if (channel.followers.size + channel.drafts.size + channel.working.size === 0) channels.delete(conversationId);
  };

  return {
    publish(conversationId, events) {
      if (events.length === 0) return;
      const channel = channels.get(conversationId);
      if (channel) {
        for (const event of events) if (event.type === "message-added") channel.drafts.delete(event.messageId);
        callEach(channel.followers, (follower) => follower.events(events));
        forgetIfIdle(conversationId, channel);
      }
      callEach(observers, (observer) => observer(conversationId, events));
    },
    publishTransient(conversationId, item) {
      const channel = channelOf(conversationId);
      remember(channel, item);
      callEach(channel.followers, (follower) => follower.transient(item));
      forgetIfIdle(conversationId, channel);
    },
    subscribe(conversationId, follower) {
      const channel = channelOf(conversationId);
      channel.followers.add(follower);
      for (const item of [...channel.working.values(), ...channel.drafts.values()]) follower.transient(item);
      return () => {
        channel.followers.delete(follower);
        forgetIfIdle(conversationId, channel);
      };
    },
    subscribeAll(onEvents) {
      const observer: typeof onEvents = (conversationId, events) => onEvents(conversationId, events);
      observers.add(observer);
      return () => void observers.delete(observer);
    },
  };
}

function remember({ drafts, working }: Unstored, item: Transient): void {
  if (item.type === "draft") drafts.set(item.messageId, item);
  if (item.type === "draft-dropped") drafts.delete(item.messageId);
  if (item.type === "working") {
    if (item.on) working.set(item.who, item);
    else working.delete(item.who);
  }
}

/** Who leaves in the meantime is not called any more. */
function callEach<T>(members: Set<T>, call: (member: T) => void): void {
  for (const member of members) call(member);
}
