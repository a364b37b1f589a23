import * as z from "zod";

/** Every error code a Chairside route can answer. One code, one meaning, one HTTP status. */
export const errorStatus = {
  "bad-json": 400,
  "bad-request": 400,
  "unknown-field": 400,
  "empty-message": 400,
  "weak-password": 400,
  "token-missing": 401,
  "token-invalid": 401,
  "token-expired": 401,
  "sign-in-required": 401,
  "sign-in-refused": 401,
  "origin-refused": 403,
  blocked: 403,
  forbidden: 403,
  "not-found": 404,
  "method-not-allowed": 405,
  conflict: 409,
  "address-taken": 409,
  "last-owner": 409,
  "answerer-changed": 409,
  claimed: 409,
  "proposal-changed": 409,
  "proposal-closed": 409,
  overlap: 409,
  "slot-taken": 409,
  "outside-hours": 409,
  "not-bookable": 409,
  "appointment-closed": 409,
  "too-many-photos": 409,
  "photo-gone": 409,
  "body-too-large": 413,
  "message-too-long": 413,
  "photo-too-large": 413,
  "unsupported-media-type": 415,
  "photo-unreadable": 415,
  "too-many-requests": 429,
  internal: 500,
  "shutting-down": 503,
  "photos-off": 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** The one error shape of the API. `message` is safe to show; `requestId` finds the server's log line. */
export const ErrorBody = z.strictObject({
  error: z.strictObject({
    code: z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]),
    message: z.string(),
    requestId: z.string(),
    /** Seconds to wait before the next try; only with `too-many-requests` and `shutting-down`. */
    retryAfter: z.number().optional(),
  }),
});
export type ErrorBody = z.infer<typeof ErrorBody>;
