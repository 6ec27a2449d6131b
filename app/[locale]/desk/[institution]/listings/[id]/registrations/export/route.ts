import { findDeskSuccessor } from "@/features/institutions/queries/desk.ts";
import { exportRegistrationsAction } from "@/features/registrations/actions/export-registrations.ts";
import { deskFilter } from "@/features/registrations/rules/desk-filter.ts";
import { chosenColumns } from "@/features/registrations/rules/export-columns.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { csvParts } from "@/lib/csv.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { csvResponse } from "@/lib/http/csv-response.ts";
import { movedDesk } from "@/lib/http/moved-desk.ts";
import { workbookResponse } from "@/lib/http/workbook-response.ts";
import { direction, isLocale } from "@/lib/i18n/locales.ts";
import { workbookParts } from "@/lib/xlsx/workbook.ts";

type Context = { params: Promise<{ locale: string; institution: string; id: string }> };

/** The table as CSV or as a workbook, sent while it is read. Whoever may not have it is told that there is nothing. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, institution: slug, id } = await params;
  if (!isLocale(locale)) return notFound();
  try {
    const query = new URL(request.url).searchParams;
    const { code, title, lines } = await exportRegistrationsAction(
      locale,
      slug,
      id,
      deskFilter(Object.fromEntries(query)),
      { columns: chosenColumns(query.getAll("columns")), answers: query.getAll("answers") },
    );
    const name = `${code}-registrations`;
    if (query.get("format") !== "xlsx") return csvResponse(name, csvParts(lines));
    return workbookResponse(name, workbookParts(lines, { title, rightToLeft: direction(locale) === "rtl" }));
  } catch (error) {
    if (!(error instanceof NotFound || error instanceof Forbidden)) throw error;
    const successor = await findDeskSuccessor(await getViewer(), slug);
    return successor === null ? notFound() : movedDesk(request, slug, successor);
  }
}

const notFound = () => new Response(null, { status: 404 });
