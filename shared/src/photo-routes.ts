import * as z from "zod";
import { largestUpload, PhotoRef } from "./photos.ts";
import { Accepted, desk, everyone, Id, route } from "./route-contract.ts";

const photoParams = z.strictObject({ conversationId: Id, photoId: Id });
const path = "/conversations/:conversationId/photos/:photoId";

/** Photos of a conversation: sent first, then named by a message. */
export const photoRoutes = {
  sendPhoto: route({
    method: "POST",
    path: `/v1${path}`,
    access: "visitor",
    summary: "Keeps a picture for a message that will name it: JPEG, PNG or WebP. The same id twice is the same photo.",
    params: photoParams,
    upload: largestUpload,
    success: { status: 201, body: PhotoRef },
    errors: ["not-found", "photo-unreadable", "photo-too-large", "too-many-photos", "photos-off", "conflict", "too-many-requests"],
  }),
  readPhoto: route({
    method: "GET",
    path: `/v1${path}`,
    access: "visitor",
    summary: "A photo of the visitor's conversation.",
    params: photoParams,
    success: { status: 200, body: "image/jpeg" },
    errors: ["not-found"],
  }),
  staffSendPhoto: route({
    method: "POST",
    path: `/v1/staff${path}`,
    access: "staff",
    roles: everyone,
    summary: "Keeps a picture for a reply that will name it.",
    params: photoParams,
    upload: largestUpload,
    success: { status: 201, body: PhotoRef },
    errors: ["not-found", "photo-unreadable", "photo-too-large", "too-many-photos", "photos-off", "conflict", "too-many-requests"],
  }),
  staffReadPhoto: route({
    method: "GET",
    path: `/v1/staff${path}`,
    access: "staff",
    roles: everyone,
    summary: "A photo of a conversation as staff see it.",
    params: photoParams,
    success: { status: 200, body: "image/jpeg" },
    errors: ["not-found"],
  }),
  removePhoto: route({
    method: "DELETE",
    path: `/v1/staff${path}`,
    access: "staff",
    roles: desk,
    summary: "Deletes a photo that was sent, for everybody and for good. The log keeps that it was there, and who removed it.",
    params: photoParams,
    success: { status: 202, body: Accepted },
    errors: ["not-found"],
  }),
};
