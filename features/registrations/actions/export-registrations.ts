import "server-only";
import { getTranslations } from "next-intl/server";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { getViewer } from "@/lib/auth/current.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { EXPORT_COLUMNS, type ExportColumn, exportRegistrations } from "../commands/export-registrations.ts";
import type { RegistrationFilter } from "../rules/desk-rows.ts";

/** Takes the export for whoever asks, with its headings in their language. Throws as the command and the desk do. */
export async function exportRegistrationsAction(
  locale: Locale,
  slug: string,
  listingId: string,
  filter: RegistrationFilter,
  chosen: readonly string[],
): Promise<{ code: string; parts: AsyncGenerator<string> }> {
  const viewer = await getViewer();
  const institution = await getDeskInstitution(viewer, slug);
  const t = await getTranslations({ locale, namespace: "registrationDesk" });
  const headings = Object.fromEntries(EXPORT_COLUMNS.map((column) => [column, t(`columns.${column}`)]));
  return exportRegistrations(
    viewer,
    institution.id,
    listingId,
    filter,
    headings as Record<ExportColumn, string>,
    locale,
    chosen,
  );
}
