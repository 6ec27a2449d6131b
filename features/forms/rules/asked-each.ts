import type { FormMoment } from "@/prisma/generated/enums.ts";

/** What is read of a listing's forms to know whether they ask each person something. */
export const ASKED_EACH = {
  moment: true,
  current: {
    select: { fields: { where: { per: "person", kind: { not: "heading" } }, take: 1, select: { id: true } } },
  },
} as const;

/** The moments at which a listing asks each person something. */
export function asksEach(
  forms: readonly { moment: FormMoment; current: { fields: readonly unknown[] } | null }[],
): FormMoment[] {
  return forms.filter(({ current }) => (current?.fields.length ?? 0) > 0).map(({ moment }) => moment);
}
