import * as z from "zod";
import type { ErrorCode } from "./errors.ts";
import { Instant } from "./facts.ts";
import type { Role } from "./people.ts";
import { mostPhotosAtOnce } from "./photos.ts";

/** Ids are made by whoever first needs them: 8 to 64 characters, URL-safe. */
export const Id = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
export const SalonId = z.string().regex(/^[a-z0-9-]{1,40}$/);
/** Longest visitor or staff message, in characters. */
export const longestMessage = 2000;
/** Largest request body, in bytes. */
export const largestBody = 16_384;

export type Access = "public" | "visitor" | "staff";

/** Who may call a route. Staff routes name the roles: a role that is not named is refused. */
type Admission = { access: "public" | "visitor"; roles?: undefined } | { access: "staff"; roles: readonly [Role, ...Role[]] };

/** One route: the server validates and admits with it, the API page is printed from it, clients take their types from it. */
export type RouteContract = Admission & {
  method: "GET" | "POST" | "DELETE";
  /** Hono path: `/v1/conversations/:conversationId/messages`. */
  path: string;
  summary: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  request?: z.ZodType;
  /** The body is a picture, of at most so many bytes. */
  upload?: number;
  /** HTTP status and body of success. `null`: no body. A string: that media type. */
  success: { status: number; body: z.ZodType | null | string };
  errors: readonly ErrorCode[];
};

/** A practitioner gets to see and answer what is theirs: their column, and conversations that are passed on to them or led to a visit with them. */
export const everyone = ["owner", "manager", "desk", "practitioner"] as const;
export const desk = ["owner", "manager", "desk"] as const;
export const leaders = ["owner", "manager"] as const;

/** Keeps a route as exactly what it says. */
export const route = <const R extends RouteContract>(contract: R): R => contract;

export const conversationParams = z.strictObject({ conversationId: Id });
export const appointmentParams = z.strictObject({ appointmentId: Id });
export const staffParams = z.strictObject({ staffId: Id });
export const proposalParams = z.strictObject({ conversationId: Id, proposalId: Id });

export const VisitorToken = z.strictObject({ token: z.string(), expiresAt: Instant });
export const Accepted = z.strictObject({ seq: z.int().describe("The event this request added, or added the first time.") });
export const MessageIn = z.strictObject({
  messageId: Id.describe("Made by the sender: the same id twice is the same message."),
  text: z.string().max(longestMessage),
  photos: z.array(Id).min(1).max(mostPhotosAtOnce).optional().describe("Photos that were sent before, by their ids."),
});
export const StreamQuery = z.strictObject({ after: z.coerce.number().int().nonnegative().optional() });
