import { largestUpload } from "@chairside/shared/photos.ts";
import type { AppContext, Exchange, Refusal } from "../exchange.ts";
import { refusal } from "../exchange.ts";
import type { Gate } from "../mount-route.ts";
import { readUpload } from "../read-upload.ts";
import type { RouteHandlers } from "../route-handler.ts";
import { seesConversation } from "../sees-conversation.ts";
import type { Member } from "../../people/member.ts";
import type { PhotoReply } from "../../photos/photos.ts";
import type { PhotoSender } from "../../photos/photo-store.ts";

type Names = "sendPhoto" | "readPhoto" | "staffSendPhoto" | "staffReadPhoto" | "removePhoto";
interface PhotoParams {
  conversationId: string;
  photoId: string;
}

/** Seconds, where others' pictures are in the way. */
const busyFor = 5;

/** Photos up and down. Whose conversation it is, is settled before a byte of a picture is read. */
export function photoRoutes({ deps, rates }: Gate): Pick<RouteHandlers, Names> {
  const { conversations, photos, limits } = deps;

  const staffSees = async (staff: Member, conversationId: string): Promise<boolean> =>
    (await seesConversation(deps, staff))(conversationId) && (await conversations.ofSalon(staff, conversationId));

  const keep = async (
    { c, exchange }: { c: AppContext; exchange: Exchange },
    who: string,
    work: (bytes: Uint8Array) => Promise<PhotoReply>,
  ): Promise<PhotoReply | Refusal> => {
    const wait =
      rates.take(`photo ${who}`, limits.photosPerSender) ||
      rates.take(`photo ${exchange.caller.address}`, limits.photosPerAddress) ||
      rates.take(`photo ${exchange.salonId}`, limits.photosPerSalon);
    if (wait > 0) return refusal("too-many-requests", wait);
    const upload = await readUpload(c, largestUpload);
    if (!upload.ok) return upload;
    const kept = await work(upload.bytes);
    return kept.ok || kept.code !== "too-many-requests" ? kept : refusal("too-many-requests", busyFor);
  };

  const show = async (exchange: Exchange, { conversationId, photoId }: PhotoParams, reader: PhotoSender): Promise<Response | Refusal> => {
    const bytes = await photos.read(conversationId, reader, photoId);
    return bytes === null
      ? refusal("not-found")
      : new Response(new Uint8Array(bytes), { headers: { ...exchange.headers, ...photoHeaders } });
  };

  return {
    async sendPhoto(call) {
      const { visitor, params } = call;
      return (await conversations.belongsTo(visitor, params.conversationId))
        ? keep(call, visitor.visitorId, (bytes) => photos.keep(params.conversationId, "visitor", params.photoId, bytes))
        : refusal("not-found");
    },
    readPhoto: async ({ visitor, exchange, params }) =>
      (await conversations.belongsTo(visitor, params.conversationId)) ? show(exchange, params, "visitor") : refusal("not-found"),
    async staffSendPhoto(call) {
      const { staff, params } = call;
      return (await staffSees(staff, params.conversationId))
        ? keep(call, staff.staffId, (bytes) => photos.keepOf(staff, params.conversationId, params.photoId, bytes))
        : refusal("not-found");
    },
    staffReadPhoto: async ({ staff, exchange, params }) =>
      (await staffSees(staff, params.conversationId)) ? show(exchange, params, "staff") : refusal("not-found"),
    removePhoto: async ({ staff, params: { conversationId, photoId } }) =>
      (await staffSees(staff, conversationId)) ? conversations.removePhoto(staff, conversationId, photoId) : refusal("not-found"),
  };
}

/** A picture that was made here, for this caller alone: nothing in it may run, and no other site may draw it. */
const photoHeaders: Record<string, string> = {
  "content-type": "image/jpeg",
  "content-disposition": 'inline; filename="photo.jpg"',
  "cache-control": "private, no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "cross-origin-resource-policy": "same-origin",
};
