import "server-only";
import { queueMail } from "@/features/notifications/commands.ts";
import { lockOffice } from "@/features/office/commands/lock-office.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { newId } from "@/lib/id.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { fileStore } from "@/lib/storage/file-store.ts";
import { readBlocks } from "../queries/blocks.ts";
import { PERSONAL_DATA } from "../queries/registry.ts";
import { readSubject } from "../queries/subject.ts";
import { isFree } from "../rules/blocks.ts";
import type { Subject } from "../rules/personal-data.ts";
import { noteSubject } from "./note-subject.ts";

/**
 * Erases all that is held about whoever reads `email`, all or nothing: account, registrations, answers and files, inquiries, saved
 * searches, mail. What stays holds no name (decision 032). A last mail in `locale` says so, and is itself not kept once it is sent.
 * Whoever calls it has made sure that the address was proved just now.
 *
 * Refuses `blocked` while something in features/privacy/queries/blocks.ts stands in the way; nothing to erase is no refusal.
 */
export async function erasePerson(viewer: Viewer, email: string, locale: Locale): Promise<Outcome<"blocked">> {
  const outcome = await transaction(async (tx): Promise<Outcome<"blocked", string[]>> => {
    const subject = await lockSubject(tx, email);
    if (!isFree(await readBlocks(tx, subject, locale, new Date()))) return refused("blocked");
    await noteSubject(viewer, tx, subject, "erase");
    const files: string[] = [];
    for (const data of PERSONAL_DATA) files.push(...(await data.erase(tx, subject)));
    await queueMail(tx, {
      template: "data-erased",
      recipient: email,
      locale,
      parameters: {},
      dedupeKey: `data-erased:${newId()}`,
    });
    return succeeded(files);
  });
  if (!outcome.ok) return outcome;
  for (const name of outcome.value) await fileStore().remove(name);
  return succeeded(undefined);
}

/**
 * Reads somebody again once nobody can change what decides: their registrations (a place may just be given), the owners of their
 * institutions and who is of the office (two leads who leave at once, whichever way).
 */
async function lockSubject(tx: Transaction, email: string): Promise<Subject> {
  const { userId, registrationIds, delegationIds } = await readSubject(tx, email);
  const ids = [...registrationIds, ...delegationIds].sort();
  await tx.$queryRaw`SELECT id FROM registration WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  if (userId !== null) {
    await tx.$queryRaw`
      SELECT id FROM institution WHERE id IN (SELECT institution_id FROM membership WHERE user_id = ${userId}::uuid)
      ORDER BY id FOR NO KEY UPDATE`;
    await lockOffice(tx);
  }
  return readSubject(tx, email);
}
