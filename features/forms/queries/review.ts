import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { isId } from "@/lib/id.ts";
import type { FormMoment } from "@/prisma/generated/enums.ts";
import { type AskedForm, askedForm } from "../rules/asked-form.ts";
import { VERSION } from "./version.ts";

/** What a listing in review would ask, for the office that reads it. NotFound for whoever is not the office. */
export async function listReviewForms(
  viewer: Viewer,
  listingId: string,
  locale: Locale,
): Promise<{ moment: FormMoment; asked: AskedForm }[]> {
  if (!viewer.isOffice || !isId(listingId)) throw new NotFound();
  const forms = await database().form.findMany({
    where: { listingId },
    orderBy: { moment: "asc" },
    select: { moment: true, current: { select: VERSION } },
  });
  return forms.flatMap(({ moment, current }) => (current ? { moment, asked: askedForm(current, locale) } : []));
}
