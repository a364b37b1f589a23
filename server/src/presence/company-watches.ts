import type { Transient } from "@chairside/shared/events.ts";
import type { CompanyNow, LettersNow } from "@chairside/shared/presence.ts";
import type { CompanyBoard } from "./company-board.ts";
import type { CompanyWatch } from "./presence.ts";
import type { ReadMark, ReadMarkStore, Standing } from "./read-mark-store.ts";

export interface CompanyWatchesOptions {
  marks: ReadMarkStore;
  board: CompanyBoard;
  lettersOf(conversationId: string): Promise<LettersNow>;
  report(what: string, conversationId: string | null, error: unknown): void;
}

/** What is kept of a conversation, as it was read last. */
interface Kept {
  standing: Standing | null;
  marks: ReadMark[];
  hereAt: number | null;
  /** Read only where staff watch. */
  letters: LettersNow | null;
}

interface Watcher {
  audience: "visitor" | "staff";
  emit: ((item: Transient) => void) | null;
  /** What was told last, by type. */
  told: Map<string, string>;
}

interface Watched {
  watchers: Set<Watcher>;
  /** Null until it has been read once. */
  kept: Kept | null;
  /** What is to be read again when the reading in hand has ended. */
  wanted: { letters: boolean } | null;
  reading: Promise<void> | null;
}

const notWriting: Transient = { type: "working", who: "staff", on: false };

/** Everybody who follows a conversation here is told who is with it: the whole of it, whenever it has changed. */
export function createCompanyWatches({ marks, board, lettersOf, report }: CompanyWatchesOptions) {
  const watched = new Map<string, Watched>();

  const read = async (conversationId: string, letters: boolean): Promise<Kept> => {
    const [standing, all, hereAt, told] = await Promise.all([
      marks.standing(conversationId),
      marks.of(conversationId),
      marks.hereAt(conversationId),
      letters ? lettersOf(conversationId) : null,
    ]);
    return { standing, marks: all, hereAt, letters: told };
  };
  const shown = (conversationId: string, { kept }: Watched, { audience }: Watcher): Transient[] => {
    if (!kept) return [];
    return audience === "visitor" ? forVisitor(kept, board.company(conversationId)) : forStaff(kept, board.company(conversationId));
  };
  const tell = (conversationId: string, one: Watched): void => {
    for (const watcher of one.watchers) if (watcher.emit) for (const item of news(watcher, shown(conversationId, one, watcher))) watcher.emit(item); // prettier-ignore
  };

  const work = async (conversationId: string, one: Watched): Promise<void> => {
    while (one.wanted && one.watchers.size > 0) {
      const hasStaff = [...one.watchers].some(({ audience }) => audience === "staff");
      const letters = hasStaff && one.wanted.letters;
      one.wanted = null;
      const kept = await read(conversationId, letters);
      one.kept = { ...kept, letters: letters ? kept.letters : (one.kept?.letters ?? null) };
      tell(conversationId, one);
    }
  };
  const want = (conversationId: string, one: Watched, letters: boolean): Promise<void> => {
    one.wanted = { letters: letters || one.wanted?.letters === true };
    one.reading ??= work(conversationId, one)
      .catch((error: unknown) => report("reading who is with a conversation failed", conversationId, error))
      .finally(() => (one.reading = null));
    return one.reading;
  };

  return {
    /** Tells what has changed; `letters`: they are to be read again, too. */
    refresh(conversationId: string, { letters } = { letters: false }): void {
      const one = watched.get(conversationId);
      if (one) void want(conversationId, one, letters);
    },
    /** A message of staff, or another answerer, ends on the visitor's page what was told of writing. */
    writingEnded(conversationId: string): void {
      for (const { told } of watched.get(conversationId)?.watchers ?? []) told.set("working", JSON.stringify(notWriting));
    },
    async watch(conversationId: string, audience: Watcher["audience"]): Promise<CompanyWatch> {
      // A page takes it that nobody writes until it is told.
      const watcher: Watcher = { audience, emit: null, told: new Map([["working", JSON.stringify(notWriting)]]) };
      const one: Watched = watched.get(conversationId) ?? { watchers: new Set(), kept: null, wanted: null, reading: null };
      watched.set(conversationId, one);
      one.watchers.add(watcher);
      await want(conversationId, one, true);
      return {
        current: () => news(watcher, shown(conversationId, one, watcher)),
        live(emit) {
          watcher.emit = emit;
          tell(conversationId, one);
        },
        end() {
          watcher.emit = null;
          one.watchers.delete(watcher);
          if (one.watchers.size === 0 && watched.get(conversationId) === one) watched.delete(conversationId);
        },
      };
    },
    /** Resolves when nothing is being read. */
    async idle(): Promise<void> {
      for (const { reading } of watched.values()) await reading;
    },
  };
}

/** What of it has not been told in these words before. */
function news({ told }: Watcher, items: Transient[]): Transient[] {
  return items.filter((item) => {
    const text = JSON.stringify(item);
    const isNew = told.get(item.type) !== text;
    told.set(item.type, text);
    return isNew;
  });
}

/** That somebody whose it is to answer writes, and how far staff have read while they answer. */
function forVisitor({ standing, marks }: Kept, { answering }: ReturnType<CompanyBoard["company"]>): Transient[] {
  if (standing?.answerer !== "staff") return [notWriting];
  const seen = Math.max(0, ...marks.filter(({ reader }) => reader.side === "staff").map(({ seq }) => seq));
  return [{ type: "working", who: "staff", on: answering }, ...(seen > 0 ? [{ type: "seen" as const, seq: seen }] : [])];
}

function forStaff({ marks, hereAt, letters }: Kept, company: ReturnType<CompanyBoard["company"]>): Transient[] {
  const mark = marks.find(({ reader }) => reader.side === "visitor");
  const { visitorHere, visitorTyping, staff } = company;
  const left = visitorHere || hereAt === null ? {} : { leftAt: new Date(hereAt).toISOString() };
  const seen = mark && mark.seq > 0 ? { seen: { seq: mark.seq, at: new Date(mark.at).toISOString() } } : {};
  const now: CompanyNow = { type: "company", visitor: { here: visitorHere, ...left, typing: visitorTyping, ...seen }, staff };
  return letters ? [now, letters] : [now];
}
