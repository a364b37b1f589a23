import type { StaffRef } from "@chairside/shared/events.ts";

/** A visitor of whom a salon takes nothing any more: who says so, why, and in which of their conversations it was said. */
export interface VisitorBlock {
  visitorId: string;
  salonId: string;
  conversationId: string;
  why: string;
  by: StaffRef;
  /** Epoch milliseconds. */
  at: number;
}

/** Who is blocked. A visitor is a browser: somebody who clears theirs is somebody new. */
export interface VisitorBlocks {
  /** Once: who is blocked already stays blocked as they were. */
  add(block: VisitorBlock): Promise<void>;
  of(visitorId: string): Promise<VisitorBlock | null>;
  /** Newest first. */
  list(salonId: string): Promise<VisitorBlock[]>;
  /** Who is not blocked there stays so. */
  remove(salonId: string, visitorId: string): Promise<void>;
}
