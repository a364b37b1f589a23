import { errorStatus, type ErrorCode } from "@chairside/shared/errors.ts";
import type { Access, RouteContract } from "@chairside/shared/route-contract.ts";
import { components, routes } from "@chairside/shared/routes.ts";
import * as z from "zod";
import { originPolicy } from "./route-handler.ts";

export type JsonSchema = Record<string, unknown>;
type Json = Record<string, unknown>;

/** What any route may answer, besides its own errors. */
const everywhere: readonly ErrorCode[] = ["unknown-field", "method-not-allowed", "shutting-down", "internal"];
const withBody: readonly ErrorCode[] = ["bad-json", "bad-request", "body-too-large", "unsupported-media-type"];
const withPicture: readonly ErrorCode[] = ["bad-request", "unsupported-media-type"];
const byAccess: Record<Access, readonly ErrorCode[]> = {
  public: [],
  visitor: ["token-missing", "token-invalid", "token-expired"],
  staff: ["sign-in-required", "forbidden"],
};

/** The API as an OpenAPI 3.1 document, made from the very contracts the server checks with. */
export function openApi(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const [name, contract] of Object.entries<RouteContract>(routes)) {
    const path = contract.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operation(name, contract) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Chairside", version, summary: "The booking assistant of a salon: its visitors' side and its staff's side." },
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(components).map(([name, schema]) => [name, schemaOf(schema, "output")])),
      securitySchemes,
    },
  };
}

/** All the errors a route can answer, its own first. */
export function errorsOf(contract: RouteContract): ErrorCode[] {
  const policy = originPolicy(contract);
  const general: ErrorCode[] = [
    ...byAccess[contract.access],
    ...(policy === "widget" || (policy === "console" && contract.method !== "GET") ? (["origin-refused"] as const) : []),
    ...(policy === "open" ? [] : (["too-many-requests"] as const)),
    ...(contract.query ? (["bad-request"] as const) : []),
    ...(contract.method === "GET" ? [] : contract.upload === undefined ? withBody : withPicture),
    ...everywhere,
  ];
  return [...new Set([...contract.errors, ...general])];
}

/** The JSON Schema of a zod schema: what goes in, or what comes out. */
export function schemaOf(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: "draft-2020-12" });
  return rest;
}

function operation(name: string, contract: RouteContract): Json {
  return {
    operationId: name,
    summary: contract.summary,
    ...(contract.roles ? { description: `For: ${contract.roles.join(", ")}.` } : {}),
    tags: [contract.access],
    security: contract.access === "public" ? [] : [{ [contract.access]: [] }],
    ...(contract.params || contract.query ? { parameters: parameters(contract) } : {}),
    ...(contract.request
      ? { requestBody: { required: true, content: { "application/json": { schema: schemaOf(contract.request, "input") } } } }
      : {}),
    ...(contract.upload === undefined ? {} : { requestBody: { required: true, content: pictures } }),
    responses: { [String(contract.success.status)]: success(contract), ...refusals(errorsOf(contract)) },
  };
}

const pictures = Object.fromEntries(
  ["image/jpeg", "image/png", "image/webp"].map((type) => [type, { schema: { type: "string", format: "binary" } }]),
);

function parameters({ params, query, success }: RouteContract): Json[] {
  const of = (schema: z.ZodObject | undefined, where: "path" | "query"): Json[] =>
    Object.entries(schema?.shape ?? {}).map(([name, field]) => {
      const { description, ...rest } = schemaOf(field as z.ZodType, "input");
      const required = where === "path" || !(field as z.ZodType).safeParse(undefined).success;
      return { name, in: where, required, schema: rest, ...(description === undefined ? {} : { description }) };
    });
  const resume = {
    name: "Last-Event-ID",
    in: "header",
    required: false,
    schema: { type: "integer", minimum: 0 },
    description: "The last id received: everything after it follows.",
  };
  return [...of(params, "path"), ...of(query, "query"), ...(query && success.body === "text/event-stream" ? [resume] : [])];
}

function success({ success: { status, body }, summary }: RouteContract): Json {
  if (body === null) return { description: status === 204 ? "Done." : summary };
  if (body === "text/event-stream") return { description: streamWords, content: { [body]: { schema: { type: "string" } } } };
  if (typeof body === "string") return { description: summary, content: { [body]: { schema: { type: "string" } } } };
  return { description: summary, content: { "application/json": { schema: reference(body) ?? schemaOf(body, "output") } } };
}

const streamWords =
  "`event: log` frames carry a ConversationEvent and its seq as `id`; `event: now` frames carry a Transient and no id; `event: row` frames carry an InboxRow. " +
  "Ids rise; a visitor's stream leaves out staff-only numbers. Comments are heartbeats. The server ends a stream after at most 30 minutes: come back with Last-Event-ID.";

/** One response a status; the codes it can carry are named in it. */
function refusals(codes: ErrorCode[]): Record<string, Json> {
  const byStatus = Object.groupBy(codes, (code) => String(errorStatus[code]));
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, ofStatus = []]) => [
      status,
      {
        description: ofStatus.map((code) => `\`${code}\``).join(", "),
        content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
        ...(status === "429" || status === "503"
          ? { headers: { "Retry-After": { description: "Seconds.", schema: { type: "integer" } } } }
          : {}),
      },
    ]),
  );
}

function reference(schema: z.ZodType): JsonSchema | null {
  const name = Object.entries(components).find(([, component]) => component === schema)?.[0];
  return name === undefined ? null : { $ref: `#/components/schemas/${name}` };
}

const securitySchemes = {
  visitor: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "From POST /v1/visitors. Lives 30 minutes. Never in a URL.",
  },
  staff: {
    type: "apiKey",
    in: "cookie",
    name: "__Host-chairside_staff",
    description:
      "Set by POST /v1/staff/sign-ins; without the prefix over plain http. HttpOnly, SameSite=Strict, seven days, twelve hours unused. Writes need an Origin header of our own.",
  },
};
