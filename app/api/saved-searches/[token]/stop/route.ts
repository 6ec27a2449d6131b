import { stopAtOnce } from "@/features/saved-searches/actions/stop-at-once.ts";

const HEADERS = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };

/**
 * One click in a mail program (RFC 8058): a POST with `List-Unsubscribe=One-Click`, from the mail provider's server and
 * without cookies. The token is the permission. There is no GET: mail scanners follow links.
 */
export async function POST(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const stopped = await stopAtOnce((await params).token);
  return stopped
    ? new Response("Stopped. There will be no more of these mails.\n", { headers: HEADERS })
    : new Response("There is no such subscription.\n", { status: 404, headers: HEADERS });
}
