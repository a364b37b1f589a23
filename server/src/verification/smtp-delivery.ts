import { createTransport } from "nodemailer";
import type { Delivery } from "./letters.ts";

export interface SmtpOptions {
  /** "smtps://account:password@mail.example": never to be shown. */
  url: string;
  /** "Juniper Row <hello@juniper.example>". */
  from: string;
}

const patienceMs = 10_000;

/** E-mail over SMTP. A letter that is sent again has the same Message-ID, by which mail programs show it once. */
export function smtpDelivery({ url, from }: SmtpOptions): Delivery {
  const transport = createTransport({
    url,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ letterId, to, subject, text }) {
      await transport.sendMail({
        from,
        to: { name: "", address: to.address },
        subject,
        text,
        messageId: `<${letterId}@chairside>`,
        headers: { "auto-submitted": "auto-generated" },
      });
    },
    close: () => transport.close(),
  };
}
