import "server-only";
import { DEADLINES, registrationEnd } from "@/features/registrations/rules/admission.ts";
import { readPersonalToken } from "@/lib/auth/personal-link.ts";
import { type Database, database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { FormMoment } from "@/prisma/generated/enums.ts";
import { type AskedForm, askedForm } from "../rules/asked-form.ts";
import { MOMENTS } from "../rules/fields.ts";
import { shownAgain } from "../rules/kept.ts";
import { mayAnswer } from "../rules/may-answer.ts";
import { type ToldAnswer, toldAnswers } from "../rules/told.ts";
import { REPLY, type ReplyRow } from "./replies.ts";
import { VERSION, type Version } from "./version.ts";

/** A form as it stands between a listing and one registration. */
export type Answering = {
  formId: string;
  moment: FormMoment;
  /** The version that was answered; where nothing was, the one in use. */
  version: Version;
  reply: ReplyRow | null;
  mayAnswer: boolean;
};

/** A registration with its people and the forms that concern it; nothing where it is gone. `now` decides what may still be answered. */
export async function readAnswering(tx: Database, registrationId: string, now: Date) {
  const row = await tx.registration.findUnique({
    where: { id: registrationId },
    select: {
      id: true,
      kind: true,
      status: true,
      linkVersion: true,
      attendees: { orderBy: { position: "asc" }, select: { id: true, name: true } },
      replies: { select: REPLY },
      listing: {
        select: {
          id: true,
          code: true,
          status: true,
          endsAt: true,
          institutionId: true,
          isSample: true,
          programme: DEADLINES,
          forms: { select: { id: true, moment: true, current: { select: VERSION } } },
        },
      },
    },
  });
  if (!row) return null;
  const end = registrationEnd(row.listing);
  const listing = { status: row.listing.status, isOver: end !== null && end <= now };
  const forms = MOMENTS.flatMap((moment): Answering[] => {
    const form = row.listing.forms.find((one) => one.moment === moment);
    const reply = row.replies.find((one) => one.form.moment === moment) ?? null;
    const version = reply?.version ?? form?.current;
    return form && version
      ? [{ formId: form.id, moment, version, reply, mayAnswer: mayAnswer(moment, row, listing) }]
      : [];
  });
  return { ...row, forms };
}

/** A form as the page behind a personal link shows it. */
export type OwnForm = {
  moment: FormMoment;
  asked: AskedForm;
  /** Null: nothing was answered yet. */
  told: ToldAnswer[] | null;
  revision: number;
  mayAnswer: boolean;
  /** What the form shows again, by the names of its inputs. */
  values: Record<string, string | string[]>;
  /** Names of inputs whose answer is kept and not shown again. */
  kept: string[];
  people: { id: string; name: string }[];
};

/**
 * The forms that concern the registration behind a personal link, with what was answered. Sensitive answers and files are not told: a
 * link may come into other hands. Throws NotFound for a link not made here, or no longer good, and for delegations.
 */
export async function listFormsByToken(token: string, locale: Locale): Promise<OwnForm[]> {
  const link = readPersonalToken("registration", token);
  const row = link && (await readAnswering(database(), link.id, new Date()));
  if (!link || row?.kind !== "individual" || row.linkVersion !== link.version) throw new NotFound();
  const people = row.attendees;
  const ids = people.map(({ id }) => id);
  return row.forms
    .filter((form) => form.mayAnswer || form.reply !== null)
    .map(({ moment, version, reply, mayAnswer: may }) => ({
      moment,
      asked: askedForm(version, locale),
      told: reply && toldAnswers(version, reply.answers, ids, locale),
      revision: reply?.revision ?? 0,
      mayAnswer: may,
      ...(reply ? shownAgain(version, reply.answers, ids) : { values: {}, kept: [] }),
      people,
    }));
}
