import { errorStatus, type ErrorCode } from "@chairside/shared/errors.ts";
import type { RouteContract } from "@chairside/shared/route-contract.ts";
import { routes } from "@chairside/shared/routes.ts";
import { expect, test } from "vitest";
import * as z from "zod";
import { httpFixture } from "../testing/http-fixture.ts";
import { errorsOf, openApi } from "./open-api.ts";

const schema = z.record(z.string(), z.unknown());
const media = z.record(z.string(), z.strictObject({ schema }));
/** The parts of OpenAPI 3.1 that are used, as strictly as the specification has them. */
const Document = z.strictObject({
  openapi: z.literal("3.1.0"),
  info: z.strictObject({ title: z.string(), version: z.string(), summary: z.string() }),
  paths: z.record(
    z.string().regex(/^(\/(\{\w+\}|[\w.-]+))+$/),
    z.partialRecord(
      z.enum(["get", "post", "delete"]),
      z.strictObject({
        operationId: z.string(),
        summary: z.string().min(5),
        description: z.string().optional(),
        tags: z.array(z.string()).min(1),
        security: z.array(z.record(z.string(), z.array(z.never()))),
        parameters: z
          .array(
            z.strictObject({
              name: z.string(),
              in: z.enum(["path", "query", "header"]),
              required: z.boolean(),
              description: z.string().optional(),
              schema,
            }),
          )
          .optional(),
        requestBody: z.strictObject({ required: z.boolean(), content: media }).optional(),
        responses: z.record(
          z.string().regex(/^[1-5]\d\d$/),
          z.strictObject({
            description: z.string().min(1),
            content: media.optional(),
            headers: z.record(z.string(), z.unknown()).optional(),
          }),
        ),
      }),
    ),
  ),
  components: z.strictObject({
    schemas: z.record(z.string(), schema),
    securitySchemes: z.record(z.string(), z.looseObject({ type: z.enum(["http", "apiKey"]) })),
  }),
});

// As a program gets it: through JSON.
const document = Document.parse(JSON.parse(JSON.stringify(openApi("1.2.3"))));
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

test("has every route of the contract, once, under its own name", () => {
  const listed = operations.map(({ path, method, operation }) => `${operation.operationId} ${method.toUpperCase()} ${path}`);
  const contracts: [string, RouteContract][] = Object.entries(routes);
  expect(listed.toSorted()).toEqual(
    contracts.map(([name, { method, path }]) => `${name} ${method} ${path.replace(/:(\w+)/g, "{$1}")}`).toSorted(),
  );
});

test("declares the parameters that a path names, all of them required", () => {
  for (const { path, operation } of operations) {
    const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === "path");
    expect(declared.map((parameter) => `{${parameter.name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
    expect(declared.every((parameter) => parameter.required)).toBe(true);
  }
});

test("every reference and every security scheme leads somewhere", () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, target = ""]) => target);
  expect(new Set(references)).toContain("#/components/schemas/ErrorBody");
  for (const target of references) expect(document.components.schemas).toHaveProperty(target.replace("#/components/schemas/", ""));
  const schemes = operations.flatMap(({ operation }) => operation.security.flatMap((entry) => Object.keys(entry)));
  expect(new Set(schemes)).toEqual(new Set(Object.keys(document.components.securitySchemes)));
});

test("each route answers its success and every status of its errors", () => {
  for (const { operation } of operations) {
    const contract: RouteContract | undefined = Object.entries<RouteContract>(routes).find(([name]) => name === operation.operationId)?.[1];
    const statuses = contract ? [contract.success.status, ...errorsOf(contract).map((code: ErrorCode) => errorStatus[code])] : [];
    expect(Object.keys(operation.responses).toSorted()).toEqual([...new Set(statuses.map(String))].toSorted());
  }
});

test("request schemas say what the server checks", () => {
  const body = document.paths["/v1/conversations/{conversationId}/messages"]?.post?.requestBody?.content["application/json"]?.schema;
  expect(body).toMatchObject({
    type: "object",
    required: ["messageId", "text"],
    additionalProperties: false,
    properties: { text: { type: "string", maxLength: 2000 }, offer: { description: "The slot button that was pressed." } },
  });
});

test("both pages are served; the one for people names every route and error, and fetches and runs nothing", async () => {
  const http = await httpFixture();
  const json = await http.request("/openapi.json");
  expect(json.headers.get("content-type")).toBe("application/json; charset=utf-8");
  Document.parse(await json.json());
  const page = await http.request("/api");
  const html = await page.text();
  expect(page.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'/);
  for (const [name, { path }] of Object.entries(routes)) {
    expect(html).toContain(`id="${name}"`);
    expect(html).toContain(path.split(":")[0]);
  }
  for (const code of Object.keys(errorStatus)) expect(html).toContain(`id="error-${code}"`);
  expect(html).not.toMatch(/<script|<link|<img|src=|https?:\/\/|\son\w+=|style=/);
  const targets = [...html.matchAll(/href=["']#([^"']+)["']/g)].map(([, target = ""]) => target);
  for (const target of new Set(targets)) expect(html).toContain(`id="${target}"`);
  await http.close();
});
