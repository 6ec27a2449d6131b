import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { isLocale } from "@/lib/i18n/locales.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { digest } from "@/lib/secret.ts";
import { requireWriter } from "../queries.ts";
import { type Letter, type StoredWords, type Words, wordsToStore } from "../rules/words.ts";
import type { MailTextInput } from "../schema.ts";

/**
 * Keeps an institution's own words in one kind of letter, in the languages that were written in; empty ones are taken out, and letters
 * in them say the portal's words alone. Letters that wait to be sent say the new words.
 *
 * Refuses `stale-revision` when somebody saved meanwhile. Throws as requireWriter.
 */
export function saveMailText(
  viewer: Viewer,
  institutionId: string,
  letter: Letter,
  { revision, sourceLanguage, words }: MailTextInput,
): Promise<Outcome<"stale-revision">> {
  return transaction(async (tx): Promise<Outcome<"stale-revision">> => {
    requireWriter(viewer, institutionId);
    const current = await lockText(tx, { institutionId, letter, sourceLanguage });
    if (current.revision !== revision) return refused("stale-revision");
    const stored = wordsToStore(words, current.words, sourceLanguage, markOf);
    await tx.mailTextWords.deleteMany({ where: { institutionId, letter } });
    await tx.mailText.update({
      where: { institutionId_letter: { institutionId, letter } },
      data: { sourceLanguage, revision: { increment: 1 }, words: { create: stored } },
      select: { letter: true },
    });
    await recordAudit(viewer, tx, {
      action: "mail-text.save",
      subjectId: institutionId,
      institutionId,
      details: {
        letter,
        ...Object.fromEntries(stored.map(({ language, opening, closing }) => [language, `${opening}\n\n${closing}`])),
      },
    });
    return done;
  });
}

/** Names what the words of a language say. */
const markOf = ({ opening, closing }: Pick<Words, "opening" | "closing">): string =>
  digest(JSON.stringify([opening, closing]));

type Key = { institutionId: string; letter: Letter };

/** Of two who write the first words at once, one waits for the other here. */
async function lockText(
  tx: Transaction,
  { institutionId, letter, sourceLanguage }: Key & { sourceLanguage: string },
): Promise<{ revision: number; words: StoredWords[] }> {
  await tx.mailText.createMany({ data: { institutionId, letter, sourceLanguage }, skipDuplicates: true });
  await tx.$queryRaw`
    SELECT revision FROM mail_text WHERE institution_id = ${institutionId}::uuid AND letter = ${letter}::mail_letter
    FOR UPDATE`;
  const { revision, words } = await tx.mailText.findUniqueOrThrow({
    where: { institutionId_letter: { institutionId, letter } },
    select: { revision: true, words: { select: { language: true, opening: true, closing: true, madeFrom: true } } },
  });
  return {
    revision,
    words: words.flatMap(({ language, ...rest }) => (isLocale(language) ? [{ language, ...rest }] : [])),
  };
}
