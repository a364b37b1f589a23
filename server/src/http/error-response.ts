import { type ErrorBody, type ErrorCode, errorStatus } from "@chairside/shared/errors.ts";
import type { Exchange, Refusal } from "./exchange.ts";

/** The response to a refused request: one shape, one fixed sentence a code, nothing of what went wrong inside. */
export function errorResponse(exchange: Exchange, { code, retryAfter }: Refusal): Response {
  exchange.code = code;
  const headers: Record<string, string> = { ...exchange.headers, "content-type": "application/json; charset=utf-8" };
  if (retryAfter !== undefined) headers["retry-after"] = String(retryAfter);
  if (code === "token-missing" || code === "token-invalid" || code === "token-expired") headers["www-authenticate"] = "Bearer";
  // What is left of an oversized body will not be read: the connection cannot be used again.
  if (code === "body-too-large" || code === "photo-too-large") headers["connection"] = "close";
  const body: ErrorBody = {
    error: { code, message: messageOf(code, exchange), requestId: exchange.requestId, ...(retryAfter === undefined ? {} : { retryAfter }) },
  };
  return new Response(JSON.stringify(body), { status: errorStatus[code], headers });
}

/** Who is refused for good is told where to ring. */
const messageOf = (code: ErrorCode, { salonPhone }: Exchange): string =>
  code === "blocked" && salonPhone !== undefined ? `${messages.blocked} Please ring us: ${salonPhone}.` : messages[code];

export const messages: Record<ErrorCode, string> = {
  "bad-json": "The body is not valid JSON in UTF-8.",
  "bad-request": "A value is missing or not of the right form.",
  "unknown-field": "There is a field that this route does not have.",
  "weak-password": "A password needs at least 12 characters and must not be easy to guess.",
  "empty-message": "The message is empty.",
  "token-missing": "This needs a visitor's token in the Authorization header.",
  "token-invalid": "This token is not valid.",
  "token-expired": "This token has expired. Renew it.",
  "sign-in-required": "Sign in first.",
  "sign-in-refused": "The e-mail address or the password is not right.",
  "origin-refused": "This page may not talk to this salon.",
  blocked: "We take no more messages in this chat.",
  forbidden: "This is not allowed.",
  "not-found": "There is nothing here.",
  "method-not-allowed": "This address does not take that method.",
  conflict: "Something else happened first.",
  "address-taken": "Somebody has this e-mail address already.",
  "last-owner": "A salon needs an owner: make somebody else one first.",
  "answerer-changed": "Somebody else is answering now.",
  claimed: "A colleague has this conversation.",
  "proposal-changed": "This is not the summary that was shown. Look at it again.",
  "proposal-closed": "This summary is no longer open.",
  overlap: "Somebody or something is taken then. Say why it is to be there all the same.",
  "slot-taken": "This time has just been taken.",
  "outside-hours": "Nobody works or the salon is closed then. Say why it is to be there all the same.",
  "not-bookable": "This cannot be booked so: nobody does that, or the time is over.",
  "appointment-closed": "This appointment has been cancelled or is over.",
  "too-many-photos": "No more photos fit into this conversation.",
  "photo-gone": "One of the photos is no longer there. Send it again.",
  "photo-too-large": "The photo is larger than 8 MB or 50 million pixels.",
  "photo-unreadable": "This is not a picture that can be read. Send a JPEG, PNG or WebP.",
  "photos-off": "Photos cannot be taken here. Describe it in words.",
  "body-too-large": "The body is larger than 16 kB.",
  "message-too-long": "The message is longer than 2000 characters.",
  "unsupported-media-type": "Send the body as application/json.",
  "too-many-requests": "That was a lot at once. Wait a moment.",
  internal: "Something went wrong here. It has been noted.",
  "shutting-down": "The server is restarting. Try again in a moment.",
};
