import { getRefusedRows } from "@/features/imports/queries/refused-rows.ts";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { NotFound } from "@/lib/errors.ts";
import { csvFile } from "@/lib/http/csv-response.ts";
import { isLocale } from "@/lib/i18n/locales.ts";

type Context = { params: Promise<{ locale: string; institution: string; run: string }> };

/** The refused lines of an import as a table to be mended. Whoever may not have it is told that there is nothing. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, institution: slug, run } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  try {
    const viewer = await getViewer();
    const institution = await getDeskInstitution(viewer, slug);
    const { text } = await getRefusedRows(viewer, institution.id, run, locale);
    return csvFile("refused-rows", text);
  } catch (error) {
    if (error instanceof NotFound) return new Response(null, { status: 404 });
    throw error;
  }
}
