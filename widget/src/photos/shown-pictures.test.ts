// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { borrow } from "../booked/lent.ts";
import { settle } from "../chat/chat.fixture.ts";
import { drawing } from "../chat/drawing.ts";
import { shownPictures } from "./shown-pictures.ts";

/** A picture that knows whether it was let go. */
const bitmap = () => {
  const one = { width: 4, height: 3, closed: false, close: () => void (one.closed = true) };
  return one;
};
type Bitmap = ReturnType<typeof bitmap>;
const asBitmap = (one: Bitmap) => one as unknown as ImageBitmap;

let answers: Promise<Response>[] = [];
let made: Bitmap[] = [];
beforeEach(() => {
  borrow(drawing);
  answers = [];
  made = [];
  vi.stubGlobal("fetch", () => answers.shift() ?? Promise.reject(new Error("nothing was to be asked")));
  vi.stubGlobal("createImageBitmap", async () => {
    const one = bitmap();
    made.push(one);
    return one;
  });
});
afterEach(() => vi.unstubAllGlobals());

const door = { address: (photoId: string) => `https://host/photos/${photoId}`, headers: async () => ({}) };
const canvas = () => document.createElement("canvas");
const picture = () => new Response(new Blob(["jpeg"]));

describe("a picture", () => {
  test("is fetched once it is to be drawn", async () => {
    const pictures = shownPictures(door);
    answers = [Promise.resolve(picture())];
    pictures.of("p1").draw(canvas());
    expect(pictures.of("p1").state.value).toBe("coming");
    await settle();
    expect([pictures.of("p1").state.value, made.length]).toEqual(["here", 1]);
  });

  test("that is kept no more is gone, and one that cannot be fetched may be tried again", async () => {
    const pictures = shownPictures(door);
    answers = [Promise.resolve(new Response("", { status: 404 })), Promise.reject(new Error("network")), Promise.resolve(picture())];
    pictures.of("p1").draw(canvas());
    await settle();
    pictures.of("p2").draw(canvas());
    await settle();
    expect([pictures.of("p1").state.value, pictures.of("p2").state.value]).toEqual(["gone", "failed"]);
    pictures.of("p2").retry();
    await settle();
    expect(pictures.of("p2").state.value).toBe("here");
  });
});

describe("a picture that is deleted", () => {
  test("goes at once, whether it was fetched or this page's own, and its pixels with it", () => {
    const pictures = shownPictures(door);
    const own = bitmap();
    pictures.known("p1", asBitmap(own));
    pictures.remove("p1");
    expect([pictures.of("p1").state.value, own.closed]).toEqual(["gone", true]);
  });

  test("while it is on its way does not come back", async () => {
    const pictures = shownPictures(door);
    const late = Promise.withResolvers<Response>();
    answers = [late.promise];
    pictures.of("p1").draw(canvas());
    await settle();
    pictures.remove("p1");
    late.resolve(picture());
    await settle();
    expect([pictures.of("p1").state.value, made[0]?.closed]).toEqual(["gone", true]);
  });

  test("while its line breaks is gone, and not to be tried again", async () => {
    const pictures = shownPictures(door);
    const late = Promise.withResolvers<Response>();
    answers = [late.promise];
    pictures.of("p1").draw(canvas());
    await settle();
    pictures.remove("p1");
    late.reject(new Error("network"));
    await settle();
    expect(pictures.of("p1").state.value).toBe("gone");
  });

  test("before it is ever shown is not asked for", () => {
    const pictures = shownPictures(door);
    pictures.remove("p1");
    expect(pictures.of("p1").state.value).toBe("gone");
    expect(pictures.of("p2").state.value).toBe("coming");
  });
});
