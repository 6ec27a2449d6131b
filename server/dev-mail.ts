import type { IncomingMessage, ServerResponse } from "node:http";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { database } from "@/lib/db.ts";
import { isId } from "@/lib/id.ts";
import { isMailPreviewed } from "@/lib/mail/transport.ts";
import { cleanLine } from "@/lib/text/clean.ts";

const PATH = "/dev/mail";
const LATEST = 100;

const escapeHtml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/**
 * Shows the mail that a portal on this machine would have sent: there is no mail server to send it to. Anywhere else
 * the address does not exist. Answers whether the request was for it.
 */
export async function serveDevMail(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const address = request.url?.startsWith(PATH) ? URL.parse(request.url, "http://portal.invalid") : null;
  if (address?.pathname !== PATH || request.method !== "GET" || !isMailPreviewed()) return false;
  const { searchParams } = address;
  const id = searchParams.get("id");
  const page = id
    ? await oneMail(id, searchParams.get("part"))
    : await mailList(cleanLine(searchParams.get("to") ?? ""));
  response.writeHead(page ? 200 : 404, {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy":
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; form-action 'self'",
  });
  response.end(page ?? "<!doctype html><title>No such mail</title><p>No such mail.</p>");
  return true;
}

async function mailList(to: string): Promise<string> {
  const mails = await database().outbox.findMany({
    where: to ? { recipient: { contains: to.toLowerCase() } } : {},
    orderBy: { createdAt: "desc" },
    take: LATEST,
    select: { id: true, recipient: true, locale: true, template: true, parameters: true, createdAt: true },
  });
  const rows = await Promise.all(
    mails.map(async (mail) => {
      const composed = await composeMail(mail).catch(() => null);
      const subject = composed?.subject ?? mail.template;
      return `<tr><td>${mail.createdAt.toISOString().slice(0, 19).replace("T", " ")}</td><td>${escapeHtml(mail.recipient)}</td>
        <td><a href="${PATH}?id=${mail.id}" dir="auto">${escapeHtml(subject)}</a></td></tr>`;
    }),
  );
  return frame(
    "Mail that would have been sent",
    `<form><label>To <input name="to" value="${escapeHtml(to)}"></label> <button>Show</button></form>
     ${rows.length > 0 ? `<table>${rows.join("")}</table>` : "<p>Nothing has been sent yet.</p>"}`,
  );
}

async function oneMail(id: string, part: string | null): Promise<string | null> {
  const mail = isId(id) ? await findMail(id) : null;
  const composed = mail && (await composeMail(mail));
  if (!mail || !composed) return null;
  if (part === "html") return composed.html;
  const links = [...new Set(composed.text.match(/https?:\/\/\S+/g) ?? [])];
  return frame(
    composed.subject,
    `<p><a href="${PATH}">All mail</a> · to ${escapeHtml(mail.recipient)}</p>
     <ul>${links.map((link) => `<li><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></li>`).join("")}</ul>
     <iframe src="${PATH}?id=${id}&amp;part=html" title="Mail"></iframe>
     <h2>Text part</h2><pre dir="auto">${escapeHtml(composed.text)}</pre>
     ${composed.calendar ? `<h2>Calendar entry</h2><pre>${escapeHtml(composed.calendar)}</pre>` : ""}`,
  );
}

const findMail = (id: string) =>
  database().outbox.findUnique({
    where: { id },
    select: { id: true, recipient: true, locale: true, template: true, parameters: true },
  });

function frame(title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>${escapeHtml(title)}</title>
    <style>body{font:16px/1.5 system-ui;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#16202c;background:#faf9f5}
    table{border-collapse:collapse;width:100%;margin-top:1rem}td{border-top:1px solid #dfdad0;padding:.5rem;vertical-align:top}
    iframe{width:100%;height:40rem;border:1px solid #dfdad0;background:#fff}pre{white-space:pre-wrap;overflow-wrap:anywhere}
    li{overflow-wrap:anywhere}</style><h1 dir="auto">${escapeHtml(title)}</h1>${body}</html>`;
}
