import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pageFaults, type Variant } from "./harness/page-faults.ts";
import { inTheChat } from "./states/in-the-chat.ts";
import { scenes } from "./states/scenes.ts";
import { openStage, type Stage } from "./states/stage.ts";

/**
 * Takes a picture of every state of the console, and of what a visitor sees meanwhile, on a desk, a tablet and a phone, in the light and in the
 * dark: `pnpm --filter @chairside/e2e run pictures:states [part of a scene's name]`. Fails when axe or the rules of `pageFaults` find something.
 * To be looked at, not kept: the folder is in no repository.
 */
const folder = join(import.meta.dirname, "pictures/states");
const variants: readonly Variant[] = [
  { name: "desktop", width: 1440, height: 900, colorScheme: "light", touch: false },
  { name: "dark", width: 1280, height: 800, colorScheme: "dark", touch: false },
  { name: "tablet", width: 820, height: 1180, colorScheme: "light", touch: true },
  { name: "phone", width: 360, height: 740, colorScheme: "light", touch: true },
  { name: "phone-dark", width: 360, height: 740, colorScheme: "dark", touch: true },
];

const wanted = process.argv[2] ?? "";
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const faults: string[] = [];
let taken = 0;
const stage: Stage = {
  ...(await openStage()),
  async look(state, page = stage.mia) {
    if (!scene.includes(wanted)) return;
    const name = `${String(++taken).padStart(2, "0")}-${state.toLowerCase().replaceAll(/[^a-z]+/g, "-")}`;
    const shoot = async (variant: Variant) =>
      void (await page.screenshot({ path: join(folder, `${name}.${variant.name}.png`), animations: "disabled", caret: "hide" }));
    faults.push(...(await pageFaults(page, state, { in: variants, then: shoot })));
    console.log(name);
  },
};
let scene = "";
try {
  // Looked over by axe in tests of its own.
  for (const [name, play] of [...scenes.slice(0, -1), ["a visitor's booking", inTheChat] as const, ...scenes.slice(-1)]) {
    scene = name;
    await play(stage);
  }
} finally {
  await stage.world.close();
  console.log(`${taken} states in ${variants.length} variants: ${folder}`);
  for (const fault of faults) console.error(fault);
}
process.exitCode = faults.length === 0 ? 0 : 1;
