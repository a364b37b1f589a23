import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageFaults } from "../harness/page-faults.ts";
import { scenes } from "../states/scenes.ts";
import { openStage, type Stage } from "../states/stage.ts";

let stage: Stage;
const faults: string[] = [];
beforeAll(async () => {
  stage = {
    ...(await openStage()),
    look: async (state, page = stage.mia) => void faults.push(...(await pageFaults(page, state))),
  };
}, 60_000);
afterAll(() => stage.world.close());

describe("nobody finds anything wrong with any state of the console, on a desk or a phone, light or dark", () => {
  test.each(scenes)("%s", { timeout: 180_000 }, async (_, scene) => {
    await scene(stage);
    // All at once, so that the next scene does not repeat them.
    expect(faults.splice(0)).toEqual([]);
  });
});
