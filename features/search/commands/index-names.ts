import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { nameFields } from "@/lib/text/name-fields.ts";
import { searchDocument } from "@/lib/text/search-document.ts";
import { rememberWords } from "./remember-words.ts";

/**
 * Writes anew what an institution is found by: its names in every language, its other names, and all of them in Latin
 * letters. Runs in the transaction that founded or renamed it; the viewer must have been allowed that.
 */
export async function indexInstitutionNames(_viewer: Viewer, tx: Transaction, institutionId: string): Promise<void> {
  const institution = await tx.institution.findUniqueOrThrow({
    where: { id: institutionId },
    select: {
      names: { select: { language: true, name: true } },
      aliases: { select: { alias: true }, orderBy: { position: "asc" } },
    },
  });
  const document = searchDocument([
    ...institution.names.flatMap(({ name, language }) => nameFields(name, "A", language)),
    ...institution.aliases.flatMap(({ alias }) => nameFields(alias, "A")),
  ]);
  await tx.$executeRaw`
    INSERT INTO search_name (id, institution_id, vector)
    VALUES (gen_random_uuid(), ${institutionId}::uuid, ${document.vector}::tsvector)
    ON CONFLICT (institution_id) DO UPDATE SET vector = excluded.vector`;
  await rememberWords(tx, [document]);
}

type Named = { id: string; name: string; nativeName: string };

/**
 * Writes what people are found by: both forms of the name and those in Latin letters. What is there already and
 * the same is not written again.
 */
export async function indexPersonNames(_viewer: Viewer, tx: Transaction, persons: readonly Named[]): Promise<void> {
  const distinct = new Map(persons.map((person) => [person.id, person]));
  const rows = [...distinct.values()].map(({ id, name, nativeName }) => ({
    id,
    vector: searchDocument([...nameFields(name, "A"), ...nameFields(nativeName, "A")]).vector,
  }));
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO search_name (id, person_id, vector)
    SELECT gen_random_uuid(), said.id, said.vector
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS said(id uuid, vector tsvector)
    ORDER BY said.id
    ON CONFLICT (person_id) DO UPDATE SET vector = excluded.vector WHERE search_name.vector IS DISTINCT FROM excluded.vector`;
}
