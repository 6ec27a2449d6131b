import { findDeskSuccessor } from "@/features/institutions/queries/desk.ts";
import { exportRegistrationsAction } from "@/features/registrations/actions/export-registrations.ts";
import { deskFilter } from "@/features/registrations/components/desk-filter.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { csvResponse } from "@/lib/http/csv-response.ts";
import { movedDesk } from "@/lib/http/moved-desk.ts";
import { isLocale } from "@/lib/i18n/locales.ts";

type Context = { params: Promise<{ locale: string; institution: string; id: string }> };

/** The table as CSV, sent while it is read. Whoever may not have it is told that there is nothing. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, institution: slug, id } = await params;
  if (!isLocale(locale)) return notFound();
  try {
    const query = new URL(request.url).searchParams;
    const filter = deskFilter(Object.fromEntries(query));
    const { code, parts } = await exportRegistrationsAction(locale, slug, id, filter, query.getAll("answers"));
    return csvResponse(`${code}-registrations`, parts);
  } catch (error) {
    if (!(error instanceof NotFound || error instanceof Forbidden)) throw error;
    const successor = await findDeskSuccessor(await getViewer(), slug);
    return successor === null ? notFound() : movedDesk(request, slug, successor);
  }
}

const notFound = () => new Response(null, { status: 404 });
