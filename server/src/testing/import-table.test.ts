import { execFileSync, type ExecFileSyncOptions } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** One forbidden import for each row and kind of the README's import table, and one that is allowed, to see the rule let it pass. */
const rows: { file: string; forbidden: string[]; allowed: string }[] = [
  { file: "shared/src/seeded.ts", forbidden: ["../../server/src/booking/desk.ts", "hono"], allowed: "zod" },
  {
    file: "server/src/booking/seeded.ts",
    forbidden: ["../agent/assistant.ts", "hono", "@langchain/core/messages"],
    allowed: "temporal-polyfill",
  },
  { file: "server/src/understanding/seeded.ts", forbidden: ["../agent/assistant.ts", "langchain"], allowed: "../booking/catalogue.ts" },
  {
    file: "server/src/platforms/house/seeded.ts",
    forbidden: ["../../agent/assistant.ts", "../../http/app.ts", "hono"],
    allowed: "../../booking/platform.ts",
  },
  {
    file: "server/src/agent/seeded.ts",
    forbidden: ["../conversation/conversations.ts", "../storage/sqlite/open-database.ts", "hono"],
    allowed: "langchain",
  },
  { file: "server/src/agent/tools/seeded.ts", forbidden: ["../../http/app.ts"], allowed: "../../booking/desk.ts" },
  { file: "server/src/events/seeded.ts", forbidden: ["../booking/desk.ts", "kysely"], allowed: "@chairside/shared/events.ts" },
  {
    file: "server/src/conversation/seeded.ts",
    forbidden: ["../http/app.ts", "../agent/booking-agent.ts", "@langchain/core/messages"],
    allowed: "../agent/assistant.ts",
  },
  {
    file: "server/src/conversation/seeded-too.ts",
    forbidden: ["../agent/for-staff/create-staff-assistant.ts"],
    allowed: "../agent/for-staff/staff-assistant.ts",
  },
  {
    file: "server/src/cases/seeded.ts",
    forbidden: ["../conversation/conversations.ts", "../agent/assistant.ts", "../storage/stores.ts", "hono", "kysely"],
    allowed: "../booking/occupancy.ts",
  },
  {
    file: "server/src/verification/seeded.ts",
    forbidden: ["../agent/assistant.ts", "../storage/stores.ts", "../platforms/house/house.ts", "hono", "langchain"],
    allowed: "@chairside/shared/mailbox.ts",
  },
  {
    file: "server/src/people/seeded.ts",
    forbidden: ["../conversation/conversations.ts", "../inbox/inbox.ts", "../storage/stores.ts", "../http/exchange.ts", "hono", "kysely"],
    allowed: "../audit/audit-log.ts",
  },
  {
    file: "server/src/audit/seeded.ts",
    forbidden: ["../people/member.ts", "../verification/letters.ts", "../storage/stores.ts", "kysely"],
    allowed: "@chairside/shared/audit.ts",
  },
  {
    file: "server/src/notices/seeded.ts",
    forbidden: ["../conversation/conversations.ts", "../people/member.ts", "../booking/desk.ts", "../storage/stores.ts", "hono", "kysely"],
    allowed: "../booking/salon-time.ts",
  },
  {
    file: "server/src/numbers/seeded.ts",
    forbidden: ["../conversation/conversations.ts", "../booking/desk.ts", "../storage/stores.ts", "../people/member.ts", "hono", "kysely"],
    allowed: "../inbox/inbox-row.ts",
  },
  {
    file: "server/src/presence/seeded.ts",
    forbidden: ["../conversation/conversations.ts", "../verification/letters.ts", "../storage/stores.ts", "hono", "kysely"],
    allowed: "../events/event-log.ts",
  },
  {
    file: "server/src/reply-letters/seeded.ts",
    forbidden: ["../conversation/conversations.ts", "../booking/desk.ts", "../storage/stores.ts", "hono", "kysely"],
    allowed: "../booking/salon-time.ts",
  },
  {
    file: "server/src/photos/seeded.ts",
    forbidden: [
      "../agent/assistant.ts",
      "../conversation/conversations.ts",
      "../storage/stores.ts",
      "../http/exchange.ts",
      "hono",
      "kysely",
    ],
    allowed: "@chairside/shared/photos.ts",
  },
  { file: "server/src/agent/seeded.ts", forbidden: ["../photos/photos.ts"], allowed: "../booking/desk.ts" },
  { file: "server/src/inbox/seeded.ts", forbidden: ["../booking/desk.ts", "../agent/assistant.ts"], allowed: "../events/event-log.ts" },
  {
    file: "server/src/storage/sqlite/seeded.ts",
    forbidden: ["../../http/app.ts", "../../platforms/zenoti/zenoti-platform.ts"],
    allowed: "kysely",
  },
  {
    file: "server/src/http/seeded.ts",
    forbidden: ["../booking/desk.ts", "../storage/sqlite/open-database.ts", "langchain"],
    allowed: "hono",
  },
  { file: "widget/src/seeded.ts", forbidden: ["zod", "@chairside/shared/events.ts", "@chairside/server/x.ts"], allowed: "preact" },
  { file: "server/console/src/seeded.ts", forbidden: ["zod", "../../src/booking/desk.ts"], allowed: "@preact/signals" },
];

const root = join(import.meta.dirname, "../../..");
let tree: string;

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), "chairside-imports-"));
  cpSync(join(root, ".oxlintrc.json"), join(tree, ".oxlintrc.json"));
  symlinkSync(join(root, "node_modules"), join(tree, "node_modules"));
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

/** Every import stands in a file of its own; all are linted at once. */
const seeded = rows.flatMap(({ file, forbidden, allowed }) => [
  ...forbidden.map((name) => ({ file, name, isAllowed: false })),
  { file, name: allowed, isAllowed: true },
]).map((one, index) => ({ ...one, path: one.file.replace(".ts", `-${index}.ts`) })); // prettier-ignore
let refused: Set<string>;
beforeAll(() => {
  for (const { path, name } of seeded) write(path, `import { something } from "${name}";\nexport const seeded: unknown = something;\n`);
  const { diagnostics } = JSON.parse(run("--format=json", ".")) as { diagnostics: { code: string; filename: string }[] };
  for (const { code, filename } of diagnostics) expect(code, filename).toBe("eslint(no-restricted-imports)");
  refused = new Set(diagnostics.map(({ filename }) => filename));
});

test.each(seeded.filter(({ isAllowed }) => !isAllowed))("$file may not import $name", ({ path }) => {
  expect(refused).toContain(path);
});

test.each(seeded.filter(({ isAllowed }) => isAllowed))("$file may import $name", ({ path }) => {
  expect(refused).not.toContain(path);
});

test("a cycle is refused", () => {
  write("server/src/events/one.ts", `import { two } from "./two.ts";\nexport const one = (): number => two();\n`);
  write("server/src/events/two.ts", `import { one } from "./one.ts";\nexport const two = (): number => one();\n`);
  expect(run("server/src/events/one.ts")).toContain("import(no-cycle)");
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), text);
}

function run(...paths: string[]): string {
  const options: ExecFileSyncOptions = { cwd: tree, encoding: "utf8", stdio: "pipe", maxBuffer: 1e8 };
  try {
    return String(execFileSync(join(root, "node_modules/.bin/oxlint"), ["--import-plugin", ...paths], options));
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout);
  }
}
