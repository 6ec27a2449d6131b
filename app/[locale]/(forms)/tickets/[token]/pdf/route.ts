import { getTicketPaperByToken } from "@/features/registrations/queries/ticket-paper.ts";
import { isLocale } from "@/lib/i18n/locales.ts";
import { pdfResponse } from "@/lib/paper/pdf-response.ts";

type Context = { params: Promise<{ locale: string; token: string }> };

/** The ticket as PDF, for whoever has its link. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, token } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  return pdfResponse("ticket", () => getTicketPaperByToken(token, locale));
}
