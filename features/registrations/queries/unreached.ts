import "server-only";
import { type Returned, returnedOf } from "@/features/returned-mail/rules.ts";
import type { Database } from "@/lib/db.ts";
import type { OutboxStatus } from "@/prisma/generated/enums.ts";

/** Why a letter did not reach somebody: what our mail server said that did not take it, or that it came back. */
export type Unreached = { error: string; returned: Returned | null };

type Row = { id: string; status: OutboxStatus; error: string } & Parameters<typeof returnedOf>[0];

/** Of these people, each by the address that they have now, whom the newest letter did not reach, and why. */
export async function readUnreached(
  tx: Database,
  people: readonly { id: string; email: string }[],
): Promise<Map<string, Unreached>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT DISTINCT ON (person.id) person.id, o.status, o.last_error AS error,
      o.returned_at AS "returnedAt", o.returned_status AS "returnedStatus", o.returned_line AS "returnedLine"
    FROM unnest(${people.map(({ id }) => id)}::text[], ${people.map(({ email }) => email)}::text[]) AS person (id, email)
    JOIN outbox o ON COALESCE(o.parameters->>'registrationId', o.parameters->>'attendeeId') = person.id
      AND o.recipient = person.email
    WHERE o.status <> 'queued' ORDER BY person.id, o.created_at DESC, o.id DESC`;
  const unreached = rows.filter(({ status, returnedAt }) => status === "failed" || returnedAt !== null);
  return new Map(unreached.map(({ id, error, ...row }) => [id, { error, returned: returnedOf(row) }]));
}
