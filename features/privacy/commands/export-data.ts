import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";
import { type ZipFile, zipParts } from "@/lib/xlsx/zip-stream.ts";
import { readHeld } from "../queries/held.ts";
import { PERSONAL_DATA } from "../queries/registry.ts";
import { readSubject } from "../queries/subject.ts";
import type { PersonalFile } from "../rules/personal-data.ts";

const PER_EMAIL = { points: 10, seconds: 3600 };

/**
 * All that is held about whoever reads `email`, as an archive in parts that are made while they are sent: `data.json`, with times in UTC,
 * and their files, opened where they lie sealed. Whoever calls it has made sure that the address was proved just now. It is audited first.
 * Refuses `too-many` (10 an hour).
 */
export async function exportPerson(
  viewer: Viewer,
  email: string,
  locale: Locale,
): Promise<Outcome<"too-many", AsyncGenerator<Uint8Array>>> {
  if (!(await takeRateLimit("data-export", email, PER_EMAIL))) return refused("too-many");
  const { held, files } = await transaction(async (tx) => {
    const subject = await readSubject(tx, email);
    const made: PersonalFile[] = [];
    for (const data of PERSONAL_DATA) made.push(...((await data.files?.(tx, subject, locale)) ?? []));
    const subjectId = subject.userId ?? subject.registrationIds[0];
    const action = subject.userId === null ? "registration.export-own" : "user.export-own";
    if (subjectId !== undefined) await recordAudit(viewer, tx, { action, subjectId });
    return { held: await readHeld(tx, subject, locale), files: made };
  });
  const data = JSON.stringify(
    {
      address: email,
      exportedAt: new Date(),
      held: Object.fromEntries(held.map(({ section, entries }) => [section, entries])),
    },
    null,
    2,
  );
  return succeeded(zipParts(archive(data, files)));
}

async function* archive(data: string, files: readonly PersonalFile[]): AsyncGenerator<ZipFile> {
  yield { name: "data.json", text: [data] };
  for (const { name, read } of files) {
    const bytes = await read();
    if (bytes) yield { name, text: [bytes] };
  }
}
