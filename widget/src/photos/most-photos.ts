import type { mostPhotosAtOnce } from "@chairside/shared/photos.ts";

/** The wire's limit. Its type is the contract's number, so the two cannot part; its value does not bring zod along. */
export const mostPhotos: typeof mostPhotosAtOnce = 4;
