import { findDeskSuccessor } from "@/features/institutions/queries/desk.ts";
import { exportRegistrationsAction } from "@/features/registrations/actions/export-registrations.ts";
import { deskFilter } from "@/features/registrations/components/desk-filter.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { csvResponse } from "@/lib/http/csv-response.ts";
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
    return successor === null ? notFound() : moved(request, slug, successor);
  }
}

const notFound = () => new Response(null, { status: 404 });

/** The same table at the desk of what the institution has become part of. */
function moved(request: Request, slug: string, successor: string): Response {
  const { pathname, search } = new URL(request.url);
  const location = `${pathname.replace(`/desk/${slug}/`, `/desk/${successor}/`)}${search}`;
  return new Response(null, { status: 308, headers: { Location: location, "Cache-Control": "private, no-store" } });
}
