import * as z from "zod";

const url = z.url({ protocol: /^https?$/ });
const webhookSecret = z.string().regex(/^whsec_[A-Za-z0-9+/]{32,}=*$/, "whsec_ and at least 24 bytes in base64");

const Environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
    HOST: z.string().default("127.0.0.1"),
    DATA_DIR: z.string().min(1).default("./data"),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    PUBLIC_URL: url.optional(),
    ALLOWED_ORIGINS: z.string().default(""),
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
    LOG_LEVEL: z.enum(["silent", "fatal", "error", "warn", "info", "debug"]).default("warn"),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z
      .string()
      .regex(/^[^\r\n<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/, "not an address")
      .optional(),
    SMS_WEBHOOK_URL: url.optional(),
    SMS_WEBHOOK_SECRET: webhookSecret.optional(),
    NOTICE_WEBHOOK_URL: url.optional(),
    NOTICE_WEBHOOK_SECRET: webhookSecret.optional(),
    OPENAI_API_KEY: z.string().min(1).optional(),
    OPENAI_BASE_URL: url.default("https://api.openai.com/v1"),
    OPENAI_MODEL: z.string().min(1).default("gpt-4.1-mini"),
  })
  .superRefine((env, context) => {
    // Half a way out would be a letter that never leaves.
    for (const [one, other] of [
      ["SMTP_URL", "MAIL_FROM"],
      ["SMS_WEBHOOK_URL", "SMS_WEBHOOK_SECRET"],
      ["NOTICE_WEBHOOK_URL", "NOTICE_WEBHOOK_SECRET"],
    ] as const) {
      if (env[one] && !env[other]) context.addIssue({ code: "custom", path: [other], message: `needed with ${one}` });
    }
  });

export interface Config {
  /** The first port tried; with 0 the system chooses. */
  port: number;
  host: string;
  /** Where everything is kept, unless there is a database. */
  dataDir: string;
  /** A PostgreSQL that keeps everything instead, with its credentials: never to be shown. */
  databaseUrl: string | null;
  /** Where the world reaches this server; absent: where it listens. */
  publicUrl: string | null;
  /** Origins of the salon's website besides this server's own. */
  allowedOrigins: readonly string[];
  /** How many proxies in front may be believed about the caller's address. */
  trustedProxies: number;
  logLevel: string;
  /** Where e-mail leaves, with its credentials: never to be shown. Null: it stays in the mailbox. */
  smtp: { url: string; from: string } | null;
  /** Who takes text messages. Null: they stay in the mailbox. */
  smsWebhook: { url: string; secret: string } | null;
  /** Who is told that a conversation needs a person. Null: e-mail alone. */
  noticeWebhook: { url: string; secret: string } | null;
  /** Null: the built-in understanding alone. */
  model: { apiKey: string; baseUrl: string; model: string } | null;
}

/** Reads and checks the environment; throws one error that names each setting that is off. Empty values count as absent. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = Environment.safeParse(set);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`These settings cannot be used:\n${lines.join("\n")}`);
  }
  const env = parsed.data;
  // A model of one's own (Ollama, vLLM) has an address and no key.
  const wantsModel = env.OPENAI_API_KEY !== undefined || "OPENAI_BASE_URL" in set;
  return Object.freeze({
    port: env.PORT,
    host: env.HOST,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL ?? null,
    publicUrl: env.PUBLIC_URL?.replace(/\/$/, "") ?? null,
    allowedOrigins: Object.freeze(
      env.ALLOWED_ORIGINS.split(",")
        .map((origin) => origin.trim())
        .filter(Boolean),
    ),
    trustedProxies: env.TRUSTED_PROXIES,
    logLevel: env.LOG_LEVEL,
    smtp: env.SMTP_URL && env.MAIL_FROM ? { url: env.SMTP_URL, from: env.MAIL_FROM } : null,
    smsWebhook: env.SMS_WEBHOOK_URL && env.SMS_WEBHOOK_SECRET ? { url: env.SMS_WEBHOOK_URL, secret: env.SMS_WEBHOOK_SECRET } : null,
    noticeWebhook:
      env.NOTICE_WEBHOOK_URL && env.NOTICE_WEBHOOK_SECRET ? { url: env.NOTICE_WEBHOOK_URL, secret: env.NOTICE_WEBHOOK_SECRET } : null,
    model: wantsModel ? { apiKey: env.OPENAI_API_KEY ?? "none", baseUrl: env.OPENAI_BASE_URL, model: env.OPENAI_MODEL } : null,
  });
}
