import { type ReadonlySignal, signal } from "@preact/signals";

/** A short sound, made here. */
export interface Chime {
  /** Browsers let a page ring only once somebody has pressed something in it. */
  ready: ReadonlySignal<boolean>;
  play(): void;
}

/** Two soft notes, one after the other: Hz, and seconds from the start. */
const notes = [
  { pitch: 659.25, at: 0 },
  { pitch: 987.77, at: 0.14 },
] as const;
const loudness = 0.16;
const seconds = 0.7;

/** The browser takes its time over the first sound of a page: what was pressed for is drawn first. Safari hears of a press for a second. */
const afterPressMs = 150;

/** Becomes ready with the first press anywhere in the page. */
export function createChime(page: Window & typeof globalThis): Chime {
  const ready = signal(false);
  let context: AudioContext | undefined;
  let asked = false;
  const pressed = () => {
    if (!asked) page.setTimeout(unlock, afterPressMs);
    asked = true;
  };
  const unlock = () => {
    asked = false;
    context ??= new page.AudioContext();
    void context.resume().then(() => {
      ready.value = context?.state === "running";
      if (ready.value) for (const type of presses) page.removeEventListener(type, pressed, true);
    });
  };
  if ("AudioContext" in page) for (const type of presses) page.addEventListener(type, pressed, true);
  return {
    ready,
    play() {
      if (!context || !ready.value) return;
      for (const { pitch, at } of notes) ring(context, pitch, context.currentTime + at);
    },
  };
}

const presses = ["pointerup", "keydown"] as const;

function ring(context: AudioContext, pitch: number, at: number): void {
  const [tone, volume] = [context.createOscillator(), context.createGain()];
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(loudness, at + 0.015);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + seconds);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + seconds);
}
