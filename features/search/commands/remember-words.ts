import "server-only";
import type { Transaction } from "@/lib/db.ts";
import { deletionHashes } from "@/lib/text/near-words.ts";
import type { SearchDocument } from "@/lib/text/search-document.ts";

/**
 * Adds the words and stems of public documents to the vocabulary, in the transaction that makes them public. In one order
 * everywhere, so that two transactions with the same new words wait for one another and never in a ring.
 */
export async function rememberWords(tx: Transaction, documents: readonly SearchDocument[]): Promise<void> {
  const shown = new Map<string, string>();
  for (const { words, stems } of documents) {
    for (const [word, written] of words) if (!shown.has(word)) shown.set(word, written);
    for (const stem of stems) shown.set(stem, stem);
  }
  if (shown.size === 0) return;
  const rows = [...shown].map(([word, written]) => ({ word, shown: written, deletions: deletionHashes(word) }));
  await tx.$executeRaw`
    INSERT INTO search_word (word, shown, deletions)
    SELECT said.word, said.shown, said.deletions
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS said(word text, shown text, deletions int[])
    ORDER BY said.word COLLATE "C"
    ON CONFLICT (word) DO NOTHING`;
}

/**
 * Takes words out of the vocabulary that no public listing and no name holds any more: after much was removed at once. Waits
 * for whoever is just using a word again, and they for this: what a beginning can become is asked of the vocabulary alone.
 */
export async function forgetUnusedWords(tx: Transaction): Promise<void> {
  await tx.$executeRaw`LOCK TABLE search_word IN SHARE ROW EXCLUSIVE MODE`;
  await tx.$executeRaw`
    DELETE FROM search_word w WHERE NOT EXISTS (
      SELECT FROM ts_stat('SELECT vector FROM listing_index UNION ALL SELECT vector FROM search_name') used
      WHERE used.word = w.word)`;
}
