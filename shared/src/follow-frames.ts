/** One dispatched frame of a `text/event-stream`. */
export interface Frame {
  /** The `id:` line of this very frame; absent when it had none. */
  id?: string;
  /** The `event:` line, "message" when there is none. */
  event: string;
  data: string;
}

/**
 * Cuts text that arrives in arbitrary pieces into frames, as the HTML standard describes it. Comments are ignored;
 * a frame cut off by the end of the stream is never dispatched.
 */
export function frameReader(onFrame: (frame: Frame) => void): (text: string) => void {
  let rest = "";
  let lines: string[] = [];
  return (text) => {
    // A "\r" at the very end may be the first half of "\r\n": it waits for the next piece.
    const pieces = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = pieces.pop() ?? "";
    for (const line of pieces) {
      if (line) lines.push(line);
      else {
        const frame = readFrame(lines);
        lines = [];
        if (frame) onFrame(frame);
      }
    }
  };
}

function readFrame(lines: string[]): Frame | null {
  const frame: Frame = { event: "message", data: "" };
  const data: string[] = [];
  for (const line of lines) {
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "data") data.push(value);
    else if (field === "event") frame.event = value || "message";
    else if (field === "id") frame.id = value;
  }
  frame.data = data.join("\n");
  return data.length > 0 ? frame : null;
}
