import type { VisitorApi } from "../chat/visitor-api.ts";

/** Where the conversation's photos are, and what a request there has to carry. */
export interface PhotoDoor {
  address(this: void, photoId: string): string;
  headers: VisitorApi["headers"];
}
