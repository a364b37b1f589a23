import type { Member } from "../people/member.ts";
import type { HttpDeps } from "./http-deps.ts";

/** Which conversations of their salon somebody sees: a practitioner their own, everybody else all. */
export async function seesConversation({ theirs }: Pick<HttpDeps, "theirs">, self: Member): Promise<(conversationId: string) => boolean> {
  if (self.role !== "practitioner") return () => true;
  const own = await theirs.of(self);
  return (conversationId) => own.has(conversationId);
}
