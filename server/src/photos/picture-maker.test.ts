import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { animatedWebp, canary, handmadePng, telephonePicture } from "../testing/pictures.ts";
import { pictureMaker } from "./picture-maker.ts";

const make = pictureMaker(async () => sharp);
const made = async (bytes: Uint8Array) => {
  const answer = await make(bytes);
  return answer.ok ? answer.picture : expect.fail(answer.code);
};
const holds = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(text);

/** The colour of a point of a picture, each channel 0 to 255. */
async function colourAt(bytes: Uint8Array, left: number, top: number): Promise<number[]> {
  const { data } = await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer({ resolveWithObject: true });
  return [...data];
}

describe("what is kept", () => {
  test.each(["jpeg", "png", "webp"] as const)("of a %s: its pixels and nothing else", async (format) => {
    const sent = await telephonePicture(format);
    expect(holds(sent, canary)).toBe(true);
    expect((await sharp(sent).metadata()).exif).toBeDefined();
    const { bytes } = await made(sent);
    const kept = await sharp(bytes).metadata();
    expect(kept).toMatchObject({ format: "jpeg", space: "srgb" });
    for (const part of ["exif", "xmp", "iptc", "icc", "comments", "orientation"] as const) expect(kept[part], part).toBeUndefined();
    expect(holds(bytes, canary)).toBe(false);
    expect(holds(bytes, "Exif")).toBe(false);
  });

  test("upright: turned as the camera says before that is forgotten", async () => {
    const { bytes, width, height } = await made(await telephonePicture("jpeg", { width: 400, height: 300, orientation: 6 }));
    expect({ width, height }).toEqual({ width: 300, height: 400 });
    // Turned clockwise: what was above is on the right.
    const [red = 0, , blue = 0] = await colourAt(bytes, 280, 200);
    expect(red).toBeGreaterThan(blue);
  });

  test("no longer than 1600 pixels, no larger than 1 MB, whatever is in it", async () => {
    const noise = await sharp({ create: { width: 3000, height: 2400, channels: 3, noise: { type: "gaussian", mean: 128, sigma: 60 }, background: "#888" } }).jpeg({ quality: 90 }).toBuffer(); // prettier-ignore
    const { bytes, width, height } = await made(noise);
    expect({ width, height }).toEqual({ width: 1600, height: 1280 });
    expect(bytes.length).toBeLessThanOrEqual(1024 * 1024);
  });

  test("a small one is not blown up, and what shone through is white", async () => {
    const clear = await sharp({ create: { width: 20, height: 10, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer(); // prettier-ignore
    const { bytes, width, height } = await made(clear);
    expect({ width, height }).toEqual({ width: 20, height: 10 });
    expect(Math.min(...(await colourAt(bytes, 5, 5)))).toBeGreaterThan(250);
  });

  test("text, times and private chunks of a PNG are left behind", async () => {
    const note = Buffer.from(`Comment\0${canary}`, "latin1");
    const { bytes } = await made(handmadePng({ chunks: [["tEXt", note], ["prVt", Buffer.from(canary)]] })); // prettier-ignore
    expect(holds(bytes, canary)).toBe(false);
  });

  test("of a page, an archive or a script that is a picture as well: the picture", async () => {
    const picture = await telephonePicture("jpeg");
    const page = Buffer.from(`<!doctype html><script>alert("${canary}")</script>`);
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, page.length + 2]), page]);
    for (const both of [
      Buffer.concat([picture.subarray(0, 2), comment, picture.subarray(2)]),
      Buffer.concat([picture, page]),
      Buffer.concat([picture, Buffer.from("PK\u0003\u0004", "latin1"), page]),
    ]) {
      const { bytes } = await made(both);
      expect(holds(bytes, canary)).toBe(false);
      expect(holds(bytes, "<script")).toBe(false);
    }
  });

  test("of what moves: how it begins", async () => {
    const { bytes, width, height } = await made(await animatedWebp());
    expect({ width, height }).toEqual({ width: 40, height: 40 });
    expect((await sharp(bytes).metadata()).pages).toBeUndefined();
    const [red = 0, green = 0, blue = 0] = await colourAt(bytes, 20, 20);
    expect(green).toBeGreaterThan(Math.max(red, blue) + 60);
  });
});

const page = Buffer.from("<!doctype html><script>alert(1)</script>");
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>');
const whole = await telephonePicture("jpeg");
const files: [string, Buffer][] = [
  ["nothing", Buffer.alloc(0)],
  ["one byte", Buffer.from([0xff])],
  ["a page", page],
  ["an SVG", svg],
  ["a GIF", await sharp({ create: { width: 9, height: 9, channels: 3, background: "#fff" } }).gif().toBuffer()], // prettier-ignore
  ["a TIFF", await sharp({ create: { width: 9, height: 9, channels: 3, background: "#fff" } }).tiff().toBuffer()], // prettier-ignore
  ["an AVIF", await sharp({ create: { width: 64, height: 64, channels: 3, background: "#fff" } }).avif().toBuffer()], // prettier-ignore
  ["a HEIC by its brand", Buffer.concat([Buffer.from("0000001866747970686569630000000068656963", "hex"), Buffer.alloc(64)])],
  ["a PDF", Buffer.from("%PDF-1.7\n")],
  ["a JPEG's first bytes before a page", Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), page])],
  ["a PNG's first bytes before an SVG", Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), svg])],
  ["a WebP's first bytes and nothing", Buffer.from("RIFF\u0004\u0000\u0000\u0000WEBP", "latin1")],
  ["half a JPEG", whole.subarray(0, whole.length / 2)],
  ["half a PNG", (await telephonePicture("png")).subarray(0, 900)],
  ["half a WebP", (await telephonePicture("webp")).subarray(0, 300)],
];

describe("what is refused", () => {
  test.each(files)("%s", async (_, bytes) => {
    expect(await make(bytes)).toEqual({ ok: false, code: "photo-unreadable" });
  });

  test("a bomb: a small file that would be a picture of any size", async () => {
    const bomb = handmadePng({ width: 40_000, height: 40_000, rows: 2_000 });
    expect(bomb.length).toBeLessThan(200_000);
    const before = process.memoryUsage().rss;
    expect(await make(bomb)).toEqual({ ok: false, code: "photo-too-large" });
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });

  test("everything, where the library has no build for this machine", async () => {
    const without = pictureMaker(() => Promise.reject(new Error("Could not load the sharp module")));
    expect(await without(whole)).toEqual({ ok: false, code: "photos-off" });
    expect(await without(page)).toEqual({ ok: false, code: "photo-unreadable" });
  });

  test("a crowd: one at a time, a dozen wait, the rest come again", async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => make(whole)));
    const refused = answers.filter((answer) => !answer.ok);
    expect(refused.length).toBeGreaterThan(0);
    for (const answer of refused) expect(answer).toEqual({ ok: false, code: "too-many-requests" });
    expect((await make(whole)).ok).toBe(true);
  });
});
