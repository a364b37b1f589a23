import type { ConversationEvent } from "@chairside/shared/events.ts";
import { ErrorBody } from "@chairside/shared/errors.ts";
import { largestUpload } from "@chairside/shared/photos.ts";
import { routes } from "@chairside/shared/routes.ts";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { httpFixture, type HttpFixture, pathOf, type RequestOptions, salonOrigin, type Visitor } from "../../testing/http-fixture.ts";
import { canary, handmadePng, telephonePicture } from "../../testing/pictures.ts";
import { unlimited } from "../../testing/unlimited.ts";

let http: HttpFixture;
let visitor: Visitor;
const picture = new Uint8Array(await telephonePicture());
beforeEach(async () => {
  http = await httpFixture({ limits: unlimited });
  visitor = await http.visitor();
});
afterEach(() => http.close());

const photoId = "photo-canary-0001";
const as = (type: string): RequestOptions => ({ headers: { "content-type": type } });
const where = (id = photoId, conversationId = visitor.conversationId) => ({ conversationId, photoId: id });
const send = (options: RequestOptions = {}, id = photoId) =>
  http.request(pathOf("sendPhoto", where(id)), { method: "POST", token: visitor.token, body: picture, ...as("image/jpeg"), ...options });
const say = (photos: string[], messageId = "message-1", text = "") =>
  http.request(pathOf("postMessage", where()), { token: visitor.token, body: { messageId, text, photos } });
const read = (options: RequestOptions = {}, id = photoId) =>
  http.request(pathOf("readPhoto", where(id)), { token: visitor.token, ...options });
const codeOf = async (response: Response) => ErrorBody.parse(await response.json()).error.code;
const messages = async () => (await http.log.read(visitor.conversationId)).filter((event): event is Extract<ConversationEvent, { type: "message-added" }> => event.type === "message-added"); // prettier-ignore

describe("a photo up and down", () => {
  test("is kept, named by a message, and read again without what the camera put in", async () => {
    const sent = await send();
    expect(sent.status).toBe(201);
    expect(routes.sendPhoto.success.body.parse(await sent.json())).toEqual({ photoId, width: 300, height: 400 });
    expect((await say([photoId])).status).toBe(202);
    expect(await messages()).toMatchObject([{ text: "", photos: [{ photoId, width: 300, height: 400 }] }]);
    const response = await read();
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "image/jpeg",
      "content-disposition": 'inline; filename="photo.jpg"',
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
      "cross-origin-resource-policy": "same-origin",
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect((await sharp(bytes).metadata()).format).toBe("jpeg");
    expect(bytes.includes(canary)).toBe(false);
  });

  test("the salon's own page may read it, another not", async () => {
    await send();
    expect((await read({ headers: { origin: salonOrigin } })).headers.get("access-control-allow-origin")).toBe(salonOrigin);
    expect(await codeOf(await read({ headers: { origin: "https://evil.example" } }))).toBe("origin-refused");
    expect(await codeOf(await send({ headers: { origin: "https://evil.example", "content-type": "image/jpeg" } }, "photo-other-1"))).toBe(
      "origin-refused",
    );
  });

  test("the same id twice is the same photo, whatever comes the second time", async () => {
    const first = await (await send()).json();
    expect(await (await send({ body: new Uint8Array(handmadePng()) })).json()).toEqual(first);
  });

  test("the same message twice is one message; a photo of a message is no other's", async () => {
    await send();
    const [one, two] = [await (await say([photoId])).json(), await (await say([photoId])).json()];
    expect(two).toEqual(one);
    expect(await codeOf(await say([photoId], "message-2"))).toBe("photo-gone");
    expect(await messages()).toHaveLength(1);
  });

  test("words alone need no photo, and neither is nothing at all", async () => {
    expect(
      await codeOf(
        await http.request(pathOf("postMessage", where()), { token: visitor.token, body: { messageId: "message-3", text: " " } }),
      ),
    ).toBe("empty-message");
    expect(await codeOf(await say([]))).toBe("bad-request");
    expect(await codeOf(await say(["photo-a-000", "photo-b-000", "photo-c-000", "photo-d-000", "photo-e-000"]))).toBe("bad-request");
    expect(await codeOf(await say(["never-was-there"]))).toBe("photo-gone");
    expect(await messages()).toEqual([]);
  });

  test("no id, no address and no word of it in the server's own log", async () => {
    await send();
    await send({ body: new Uint8Array([1, 2, 3]) }, "photo-canary-0002");
    await say([photoId]);
    await read();
    await read({}, "photo-canary-0003");
    expect(http.logged.join("\n")).not.toContain("photo-canary");
    expect(http.logged.join("\n")).not.toContain(canary);
  });
});

describe("what is refused", () => {
  test.each<[string, RequestOptions, string]>([
    ["a page that says it is a picture", { body: "<!doctype html><script>1</script>" }, "photo-unreadable"],
    ["an SVG", { body: "<svg xmlns='http://www.w3.org/2000/svg'/>", ...as("image/svg+xml") }, "photo-unreadable"],
    ["nothing", { body: "" }, "photo-unreadable"],
    ["half of one", { body: picture.subarray(0, picture.length / 2) }, "photo-unreadable"],
    ["a bomb", { body: new Uint8Array(handmadePng({ width: 30_000, height: 30_000, rows: 500 })) }, "photo-too-large"],
    ["more bytes than announced may be", { body: new Uint8Array(largestUpload + 1) }, "photo-too-large"],
    ["a length above all", { headers: { "content-type": "image/jpeg", "content-length": String(largestUpload + 1) } }, "photo-too-large"],
    ["a form's body", as("multipart/form-data; boundary=x"), "unsupported-media-type"],
    ["text, as a page can send without asking", as("text/plain"), "unsupported-media-type"],
  ])("%s", async (_, options, code) => {
    expect(await codeOf(await send(options))).toBe(code);
    expect(await codeOf(await read())).toBe("not-found");
  });

  test("a PNG that says it is a JPEG is taken for what it is", async () => {
    expect((await send({ body: new Uint8Array(handmadePng()) })).status).toBe(201);
  });

  test("an endless body is cut at the limit", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const response = await send({ body: endless });
    expect(response.headers.get("connection")).toBe("close");
    expect(await codeOf(response)).toBe("photo-too-large");
    expect(sent).toBeLessThan(largestUpload + 10 * 65_536);
  });

  test("more than a conversation holds", async () => {
    const small = new Uint8Array(handmadePng());
    for (let n = 0; n < 30; n++) expect((await send({ body: small }, `photo-many-${n}`)).status).toBe(201);
    expect(await codeOf(await send({ body: small }, "photo-many-30"))).toBe("too-many-photos");
    expect((await send({ body: small }, "photo-many-29")).status).toBe(201);
  });

  test("more than anybody sends in a moment, before a byte of it is read", async () => {
    await http.close();
    http = await httpFixture({ limits: { ...unlimited, photosPerSender: { burst: 2, perSecond: 0.1 } } });
    visitor = await http.visitor();
    await send();
    await send({}, "photo-more-1");
    let asked = false;
    const body = new ReadableStream<Uint8Array>({ pull: (controller) => ((asked = true), controller.close()) }, { highWaterMark: 0 });
    const refused = await send({ body }, "photo-more-2");
    expect(refused.headers.get("retry-after")).toBe("10");
    expect(await codeOf(refused)).toBe("too-many-requests");
    expect(asked).toBe(false);
  });
});

describe("whose it is", () => {
  test("somebody else's is not there: by token, by conversation, by salon, by both", async () => {
    await send();
    await say([photoId]);
    const [other, abroad] = [await http.visitor(), await http.visitor("other")];
    for (const stranger of [other, abroad]) {
      expect(await codeOf(await read({ token: stranger.token }))).toBe("not-found");
      expect(await codeOf(await send({ token: stranger.token }))).toBe("not-found");
      const own = pathOf("readPhoto", { conversationId: stranger.conversationId, photoId });
      expect(await codeOf(await http.request(own, { token: stranger.token }))).toBe("not-found");
      const named = pathOf("postMessage", { conversationId: stranger.conversationId });
      expect(
        await codeOf(await http.request(named, { token: stranger.token, body: { messageId: "message-9", text: "", photos: [photoId] } })),
      ).toBe("photo-gone");
    }
    expect(await codeOf(await read({ token: "" }))).toBe("token-invalid");
    expect((await read({}, "../photo-canary")).status).toBe(404);
    const cookie = await http.staff("other");
    for (const name of ["staffReadPhoto", "removePhoto"] as const)
      expect(await codeOf(await http.request(pathOf(name, where()), { method: routes[name].method, cookie }))).toBe("not-found");
    const column = await http.staff("salon", "practitioner");
    expect(await codeOf(await http.request(pathOf("staffReadPhoto", where()), { cookie: column }))).toBe("not-found");
    expect(await codeOf(await http.request(pathOf("removePhoto", where()), { method: "DELETE", cookie: column }))).toBe("forbidden");
    expect((await read()).status).toBe(200);
  });

  test("what staff have not sent yet is theirs; a visitor cannot send it for them, nor staff the visitor's", async () => {
    const cookie = await http.staff();
    const staffPhoto = "photo-of-staff-1";
    await http.request(pathOf("staffSendPhoto", where(staffPhoto)), { method: "POST", cookie, body: picture, ...as("image/jpeg") });
    expect((await http.request(pathOf("staffReadPhoto", where(staffPhoto)), { cookie })).status).toBe(200);
    expect(await codeOf(await read({}, staffPhoto))).toBe("not-found");
    expect(await codeOf(await send({}, staffPhoto))).toBe("conflict");
    expect(await codeOf(await say([staffPhoto]))).toBe("photo-gone");
    await send();
    expect(await codeOf(await http.request(pathOf("staffReadPhoto", where()), { cookie }))).toBe("not-found");
    const reply = (photos: string[]) =>
      http.request(pathOf("staffPostMessage", where()), { cookie, body: { messageId: "reply-0001", text: "", photos } });
    expect(await codeOf(await reply([photoId]))).toBe("photo-gone");
    expect((await reply([staffPhoto])).status).toBe(202);
    expect((await read({}, staffPhoto)).status).toBe(200);
  });

  test("a deleted one is gone for everybody, with an entry that says who; the log keeps that it was", async () => {
    await send();
    await say([photoId]);
    const cookie = await http.staff("salon", "desk");
    expect((await http.request(pathOf("removePhoto", where()), { method: "DELETE", cookie })).status).toBe(202);
    expect(await codeOf(await read())).toBe("not-found");
    expect(await codeOf(await http.request(pathOf("staffReadPhoto", where()), { cookie }))).toBe("not-found");
    const [entry] = await http.deps.audit.list("salon", {}, 1);
    expect(entry).toMatchObject({ action: "remove-photo", outcome: "done", staffId: "desk-salon", subjectId: visitor.conversationId });
    expect((await http.log.read(visitor.conversationId)).at(-1)).toMatchObject({ type: "photo-removed", photoId, by: { kind: "staff" } });
    expect(await messages()).toMatchObject([{ photos: [{ photoId }] }]);
    expect(
      await codeOf(
        await http.request(pathOf("removePhoto", where("photo-never-1")), { method: "DELETE", cookie: await http.staff("other") }),
      ),
    ).toBe("not-found");
  });
});
