import "server-only";
import { requireHosted } from "@/features/registrations/queries/hosted.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { isId } from "@/lib/id.ts";
import type { FormMoment, RegistrationStatus } from "@/prisma/generated/enums.ts";
import { MOMENTS } from "../rules/fields.ts";
import { type ToldAnswer, toldAnswers } from "../rules/told.ts";
import { REPLY } from "./replies.ts";

export type DeskAnswers = {
  contactName: string;
  contactEmail: string;
  status: RegistrationStatus;
  note: string;
  people: { id: string; name: string }[];
  forms: { moment: FormMoment; version: number; updatedAt: Date; answers: ToldAnswer[] }[];
};

/**
 * What a registration has answered, for those who decide about it. What is sensitive is not told here, and files are not fetched: each
 * of these is asked for by itself and written down. NotFound for strangers and for another listing's registration, Forbidden for members
 * who do not decide.
 */
export async function getDeskAnswers(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  registrationId: string,
  locale: Locale,
): Promise<DeskAnswers> {
  await requireHosted(viewer, institutionId, listingId);
  const row = isId(registrationId)
    ? await database().registration.findFirst({
        where: { id: registrationId, listingId },
        select: {
          contactName: true,
          contactEmail: true,
          status: true,
          note: true,
          attendees: { orderBy: { position: "asc" }, select: { id: true, name: true } },
          replies: { select: REPLY },
        },
      })
    : null;
  if (!row) throw new NotFound();
  const { attendees, replies, ...registration } = row;
  const ids = attendees.map(({ id }) => id);
  return {
    ...registration,
    people: attendees,
    forms: MOMENTS.flatMap((moment) =>
      replies
        .filter(({ form }) => form.moment === moment)
        .map(({ version, updatedAt, answers }) => ({
          moment,
          version: version.number,
          updatedAt,
          answers: toldAnswers(version, answers, ids, locale),
        })),
    ),
  };
}

/** Whether a listing has ever asked anything, so that its desk has answers to look at. NotFound and Forbidden as getDeskAnswers. */
export async function hasAsked(viewer: Viewer, institutionId: string, listingId: string): Promise<boolean> {
  await requireHosted(viewer, institutionId, listingId);
  return (await database().formVersion.count({ where: { form: { listingId }, releasedAt: { not: null } } })) > 0;
}
