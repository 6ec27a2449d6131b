import type { FormMoment } from "@/prisma/generated/enums.ts";
import { MOMENTS } from "./fields.ts";
import { type Asking, personQuestions, wholeQuestions } from "./person-questions.ts";
import { wholeAnswer } from "./whole-answer.ts";

const FIELDS = {
  fields: {
    orderBy: { position: "asc" },
    select: {
      id: true,
      key: true,
      kind: true,
      per: true,
      sensitivity: true,
      shownIfKey: true,
      shownIfValues: true,
    },
  },
} as const;

/** What is read of a listing's forms, and of a registration's replies to them, to know what is still asked of whom. */
export const ASKING_FORMS = { select: { moment: true, current: { select: FIELDS } } } as const;
export const ASKING_REPLIES = {
  select: {
    wholeRevision: true,
    form: { select: { moment: true } },
    version: { select: FIELDS },
    answers: { where: { attendeeId: null }, select: { fieldId: true, attendeeId: true, value: true } },
  },
} as const;

type Version = { fields: readonly (Asking & { id: string })[] };
export type AskingForms = readonly { moment: FormMoment; current: Version | null }[];
export type AskingReplies = readonly {
  wholeRevision: number;
  form: { moment: FormMoment };
  version: Version;
  answers: Parameters<typeof wholeAnswer>[1];
}[];

/** The version of each moment's form that a registration answers: the one it answered, else the one in use. */
function asked(forms: AskingForms, replies: AskingReplies) {
  return MOMENTS.flatMap((moment) => {
    const reply = replies.find(({ form }) => form.moment === moment);
    const version = reply?.version ?? forms.find((form) => form.moment === moment)?.current;
    return version ? { moment, fields: version.fields, reply } : [];
  });
}

/** The moments at which each person of a registration is asked something, as its own answers stand. */
export function asksEach(forms: AskingForms, replies: AskingReplies): FormMoment[] {
  return asked(forms, replies)
    .filter(({ fields, reply }) => personQuestions(fields, wholeAnswer(fields, reply?.answers ?? [])).length > 0)
    .map(({ moment }) => moment);
}

/** The moments at which the registration as a whole is asked something that nobody has answered for it yet. */
export function openForWhole(forms: AskingForms, replies: AskingReplies): FormMoment[] {
  return asked(forms, replies)
    .filter(({ fields, reply }) => (reply?.wholeRevision ?? 0) === 0 && wholeQuestions(fields).length > 0)
    .map(({ moment }) => moment);
}
