/** A reply that is often sent; what stands in braces is filled in when it is inserted. */
export interface CannedReply {
  /** What is typed after "/". */
  name: string;
  text: string;
}

/** What the fields of a canned reply stand for; null where it is not known. */
export type ReplyFields = Record<"name" | "salon" | "phone" | "opening" | "my name", string | null>;

/** The set that every salon begins with. */
export const cannedReplies: readonly CannedReply[] = [
  { name: "hello", text: "Hi {name}, {my name} from {salon} here. How can I help?" },
  { name: "moment", text: "Thanks, {name}. Let me check that for you, I’ll be right back." },
  { name: "hours", text: "Our opening hours: {opening}." },
  { name: "call", text: "It may be easier by phone: you can reach us on {phone}." },
  { name: "sorry", text: "I’m sorry about that, {name}. Let me put it right." },
  { name: "anything", text: "Is there anything else I can do for you?" },
  { name: "thanks", text: "Thank you, {name}. See you soon at {salon}! {my name}" },
];

/** Those whose name or text goes on as typed after a "/" that begins the reply; null while nothing like that is typed. */
export function cannedFor(typed: string): readonly CannedReply[] | null {
  const [, query] = /^\/(\p{L}*)$/u.exec(typed) ?? [];
  if (query === undefined) return null;
  const wanted = query.toLowerCase();
  return cannedReplies.filter(({ name, text }) => name.startsWith(wanted) || (wanted.length > 2 && text.toLowerCase().includes(wanted)));
}

/** The text with its fields filled in. A name that is not known is left out; any other field stays, in brackets, for whoever sends it. */
export function fillFields(text: string, fields: ReplyFields): string {
  const anonymous = fields.name === null ? text.replaceAll(/,? \{name\}/g, "") : text;
  const known = new Map(Object.entries(fields));
  return anonymous.replaceAll(/\{([a-z ]+)\}/g, (_, field: string) => known.get(field) ?? `[${field}]`);
}

/** Where the first field is that somebody has to fill in; null where none is left. */
export function openField(text: string): { from: number; to: number } | null {
  const found = /\[(?:salon|phone|opening|my name)\]/.exec(text);
  return found ? { from: found.index, to: found.index + found[0].length } : null;
}
