import "server-only";
import { nameFor } from "@/features/institutions/rules/names.ts";
import type { Database } from "@/lib/db.ts";
import type { ApplicationStatus } from "@/prisma/generated/enums.ts";

export type DecidedApplication = { name: string; note: string; status: ApplicationStatus; deskSlug: string | null };

/** What a mail about an application says of it; null when it is gone. */
export async function decidedApplication(
  database: Database,
  id: string,
  locale: string,
): Promise<DecidedApplication | null> {
  const application = await database.application.findUnique({
    where: { id },
    select: {
      status: true,
      decisionNote: true,
      sourceLanguage: true,
      names: { select: { language: true, name: true } },
      institution: { select: { slug: true } },
    },
  });
  if (!application) return null;
  return {
    name: nameFor(application.names, application.sourceLanguage, locale)?.name ?? "",
    note: application.decisionNote,
    status: application.status,
    deskSlug: application.institution?.slug ?? null,
  };
}
