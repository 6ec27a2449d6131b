import "server-only";
import { getTranslations } from "next-intl/server";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { getViewer } from "@/lib/auth/current.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { type Cell, type ExportChoice, exportRegistrations } from "../commands/export-registrations.ts";
import type { RegistrationFilter } from "../rules/desk-filter.ts";
import { EXPORT_COLUMNS, type ExportColumn } from "../rules/export-columns.ts";

/** Takes the export for whoever asks, with its headings in their language. Throws as the command and the desk do. */
export async function exportRegistrationsAction(
  locale: Locale,
  slug: string,
  listingId: string,
  filter: RegistrationFilter,
  choice: ExportChoice,
): Promise<{ code: string; title: string; lines: AsyncGenerator<Cell[][]> }> {
  const viewer = await getViewer();
  const institution = await getDeskInstitution(viewer, slug);
  const t = await getTranslations({ locale, namespace: "registrationDesk" });
  const headings = Object.fromEntries(EXPORT_COLUMNS.map((column) => [column, t(`columns.${column}`)]));
  const file = await exportRegistrations(
    viewer,
    institution.id,
    listingId,
    filter,
    headings as Record<ExportColumn, string>,
    locale,
    choice,
  );
  return { ...file, title: t("title") };
}
