import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Frame, frameReader } from "./follow-frames.ts";

function frames(...pieces: string[]): Frame[] {
  const read: Frame[] = [];
  const reader = frameReader((frame) => read.push(frame));
  for (const piece of pieces) reader(piece);
  return read;
}

describe("frameReader", () => {
  test("reads event, id and data", () => {
    expect(frames('event: log\nid: 7\ndata: {"a":1}\n\n')).toEqual([{ event: "log", id: "7", data: '{"a":1}' }]);
  });

  test("joins data lines, skips comments and unknown fields, needs no space after the colon", () => {
    expect(frames(": heartbeat\nretry: 5\ndata:one\ndata: two\n\n")).toEqual([{ event: "message", data: "one\ntwo" }]);
  });

  test("a heartbeat alone is no frame, and a frame that was cut off is none either", () => {
    expect(frames(":\n\n", "data: half")).toEqual([]);
  });

  test("an id belongs to its own frame only", () => {
    expect(frames("id: 1\ndata: a\n\ndata: b\n\n").map((frame) => frame.id)).toEqual(["1", undefined]);
  });

  test("it does not matter where the pieces end, nor which line ends are used", () => {
    const text = 'event: log\nid: 1\ndata: {"t":"ü"}\n\n: beat\n\nevent: now\ndata: x\ndata: y\n\n';
    const whole = frames(text);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length + 10)), fc.constantFrom("\n", "\r\n", "\r"), (cuts, lineEnd) => {
        // A final "\r" alone would wait for its "\n".
        const source = text.replaceAll("\n", lineEnd) + (lineEnd === "\r" ? ":" : "");
        const points = [0, ...cuts.map((cut) => Math.min(cut, source.length)).toSorted((a, b) => a - b), source.length];
        const pieces = points.slice(1).map((end, index) => source.slice(points[index], end));
        expect(frames(...pieces)).toEqual(whole);
      }),
    );
  });
});
