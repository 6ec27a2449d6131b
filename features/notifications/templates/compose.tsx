import "server-only";
import { render } from "react-email";
import { database } from "@/lib/db.ts";
import { env } from "@/lib/env.ts";
import { isLocale, nearestLocale } from "@/lib/i18n/locales.ts";
import { withoutJoiners } from "@/lib/text/no-break.ts";
import { Mail } from "../components/mail.tsx";
import { mailContext } from "./context.ts";
import { templateOf } from "./registry.ts";
import type { MailContent } from "./template.ts";

/** A row of the outbox, as far as its text depends on it. */
export type QueuedMail = { id: string; locale: string; template: string; parameters: unknown };

export type ComposedMail = {
  subject: string;
  html: string;
  text: string;
  calendar?: string;
  replyTo?: { name: string; address: string };
  locale: string;
  headers: Record<string, string>;
};

/** Sets a queued mail in its recipient's language: subject, HTML and the same as text. Nothing when it is no longer due. */
export async function composeMail(mail: QueuedMail): Promise<ComposedMail | null> {
  const locale = isLocale(mail.locale) ? mail.locale : nearestLocale(mail.locale);
  const template = templateOf(mail.template);
  if (!template) throw new Error(`Unknown mail template ${mail.template}.`);
  const context = await mailContext(locale, database());
  const { translate } = context;
  const content = await template(mail.parameters as object, context);
  if (!content) return null;
  const footer = content.footer ?? translate("mail.footer", { address: env().APP_URL });
  const html = withoutJoiners(
    await render(<Mail content={content} locale={locale} portalName={translate("mail.portalName")} footer={footer} />),
  );
  const { subject, calendar, replyTo } = content;
  const headers = { ...unsubscribeHeaders(content), ...personHeaders(content) };
  return { subject, html, text: asText(content, footer), calendar, replyTo, locale, headers };
}

/** What a person wrote is no automatic mail, which the desks of large institutions put aside unread (RFC 3834). */
function personHeaders({ replyTo }: MailContent): Record<string, string> {
  return replyTo ? { "Auto-Submitted": "no" } : {};
}

/** With both headers mail programs show a button of their own, which sends one request and asks nothing (RFC 8058). */
function unsubscribeHeaders({ unsubscribe }: MailContent): Record<string, string> {
  if (!unsubscribe) return {};
  return { "List-Unsubscribe": `<${unsubscribe.oneClick}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

/** The text part is written from the content itself, so that the address of the button stands in full. */
function asText(content: MailContent, footer: string): string {
  const blocks = [
    content.paragraphs[0],
    content.opening,
    ...content.paragraphs.slice(1),
    content.code,
    ...(content.facts ?? []).map(({ label, value }) => `${label}: ${value}`),
    content.quoted?.replace(/^/gm, "> "),
    ...(content.links ?? []).map(({ label, href, note }) => `${label}\n${note}\n${href}`),
    content.action && `${content.action.label}:\n${content.action.href}`,
    content.withdraw && `${content.withdraw.label}:\n${content.withdraw.href}`,
    content.closing,
    content.unsubscribe && `${content.unsubscribe.label}:\n${content.unsubscribe.href}`,
    `-- \n${footer}`,
  ];
  return withoutJoiners(blocks.filter((block) => block !== undefined).join("\n\n"));
}
