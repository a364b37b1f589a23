import type { KeptDraft } from "../../conversation/draft-store.ts";

// Type aliases, not interfaces: Kysely's `withTables` asks for index signatures.

export type KeptDraftTable = { [K in keyof KeptDraft]: KeptDraft[K] };

export type DraftTables = { keptDraft: KeptDraftTable };
