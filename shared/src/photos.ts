import * as z from "zod";

/** Largest upload of a picture, in bytes; what is kept of it is far smaller. */
export const largestUpload = 8 * 1024 * 1024;
/** Most photos of one message, and of one conversation with what was not sent. */
export const mostPhotosAtOnce = 4;
export const mostPhotosTogether = 30;

/** A photo of a message: where it is, and how large it is drawn, in pixels. The bytes are fetched from the conversation it belongs to. */
export const PhotoRef = z.strictObject({ photoId: z.string(), width: z.int().positive(), height: z.int().positive() });
export type PhotoRef = z.infer<typeof PhotoRef>;
