import "server-only";
import { database } from "@/lib/db.ts";
import type { FormMoment } from "@/prisma/generated/enums.ts";
import { VERSION, type Version } from "./version.ts";

/** The version of a listing's form that is asked at a moment, with the id of its form; null where nothing is asked. */
export async function getPublishedVersion(
  code: string,
  moment: FormMoment,
): Promise<{ formId: string; version: Version } | null> {
  const form = await database().form.findFirst({
    where: { moment, listing: { code } },
    select: { id: true, current: { select: VERSION } },
  });
  return form?.current ? { formId: form.id, version: form.current } : null;
}
