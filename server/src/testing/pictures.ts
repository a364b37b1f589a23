import { crc32, deflateSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";

/** Bytes that no picture of ours may ever hold. */
export const canary = "CANARY-51.4545N-2.5879W";

type Format = "jpeg" | "png" | "webp";

/** A real picture with everything a telephone puts into one: where it was taken, which way up, who took it. */
export function telephonePicture(format: Format = "jpeg", { width = 400, height = 300, orientation = 6 } = {}): Promise<Buffer> {
  const exif = {
    IFD0: { ImageDescription: canary, Artist: canary, Copyright: canary },
    IFD3: {
      GPSLatitudeRef: "N",
      GPSLatitude: "51/1 27/1 16/1",
      GPSLongitudeRef: "W",
      GPSLongitude: "2/1 35/1 16/1",
      GPSAreaInformation: canary,
    },
  };
  return twoHalves(width, height).withExif(exif).withMetadata({ orientation }).withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${canary}</a></x:xmpmeta>`).toFormat(format).toBuffer(); // prettier-ignore
}

/** Red above, blue below, as the camera saw it. */
const twoHalves = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: "#1030d0" } }).composite([
    { input: { create: { width, height: Math.round(height / 2), channels: 3, background: "#d01010" } }, left: 0, top: 0 },
  ]);

/** A PNG of one grey line with further chunks, by hand: sizes may be lies. */
export function handmadePng({
  width = 4,
  height = 4,
  rows = height,
  chunks = [],
}: { width?: number; height?: number; rows?: number; chunks?: [string, Buffer][] } = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc(rows * (width + 1)), { level: 9 });
  const all: [string, Buffer][] = [["IHDR", header], ...chunks, ["IDAT", pixels], ["IEND", Buffer.alloc(0)]];
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), ...all.map(([type, body]) => chunk(type, body))]);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** Three frames, each of another colour: green first. */
export async function animatedWebp(): Promise<Buffer> {
  const frames = ["#10b010", "#b01010", "#1010b0"].map((background) =>
    sharp({ create: { width: 40, height: 40, channels: 3, background } })
      .png()
      .toBuffer(),
  );
  return sharp(await Promise.all(frames), { join: { animated: true } })
    .webp({ loop: 0, delay: [100, 100, 100] })
    .toBuffer();
}
