import { audited, type AuditWriting } from "../audit/audited.ts";
import type { StaffSelf } from "../conversation/conversations.ts";
import type { PhotoReply, Photos } from "../photos/photos.ts";

/** The same photos, with those that staff send in the log: before it is tried, and how it ended. */
export interface StaffPhotos extends Photos {
  /** Keeps a picture for a staff member's reply. */
  keepOf(staff: StaffSelf, conversationId: string, photoId: string, bytes: Uint8Array): Promise<PhotoReply>;
}

export function loggedPhotos(photos: Photos, writing: AuditWriting): StaffPhotos {
  return {
    ...photos,
    keepOf: (staff, conversationId, photoId, bytes) =>
      audited(
        writing,
        staff,
        { kind: "conversation", action: "send-photo", subjectId: conversationId, details: { photoId }, reason: null },
        () => photos.keep(conversationId, "staff", photoId, bytes),
      ),
  };
}
