-- An institution that the office has suspended, or whose verification it has withdrawn, can appeal, as it can against a refusal of its
-- evidence. Until now who had judged, and why, stood in the audit log alone; somebody else must decide, so it becomes a row that decides.
--
-- * At most one judgement of each kind is open at a time: an institution is suspended once, and what is withdrawn was counting.
-- * Whoever decides is not who judged. The database says so too, because a right of appeal to oneself is none.
-- * What was judged before this gets its row from the audit log, so that those institutions can appeal as well.

-- From prisma/schema (generated)
-- CreateEnum
CREATE TYPE "judgement_kind" AS ENUM ('suspension', 'withdrawal');

-- CreateEnum
CREATE TYPE "judgement_state" AS ENUM ('standing', 'appealed', 'upheld', 'refused', 'ended');

-- AlterTable
ALTER TABLE "verification" ADD COLUMN     "judgement_id" UUID;

-- CreateTable
CREATE TABLE "judgement" (
    "id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "kind" "judgement_kind" NOT NULL,
    "state" "judgement_state" NOT NULL DEFAULT 'standing',
    "judged_by_id" UUID,
    "judged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT NOT NULL,
    "appeal" TEXT NOT NULL DEFAULT '',
    "appealed_by_id" UUID,
    "appealed_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision" TEXT NOT NULL DEFAULT '',
    "is_sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "judgement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "judgement_institution_id_judged_at_idx" ON "judgement"("institution_id", "judged_at");

-- CreateIndex
CREATE INDEX "judgement_state_appealed_at_idx" ON "judgement"("state", "appealed_at");

-- CreateIndex
CREATE INDEX "verification_judgement_id_idx" ON "verification"("judgement_id");

-- AddForeignKey
ALTER TABLE "verification" ADD CONSTRAINT "verification_judgement_id_fkey" FOREIGN KEY ("judgement_id") REFERENCES "judgement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema language cannot say

CREATE UNIQUE INDEX "judgement_one_open" ON "judgement"("institution_id", "kind") WHERE "state" IN ('standing', 'appealed', 'refused');

ALTER TABLE "judgement" ADD CONSTRAINT "judgement_appealed" CHECK (
  ("appealed_at" IS NULL) = ("appeal" = '') AND ("state" NOT IN ('appealed', 'upheld', 'refused') OR "appealed_at" IS NOT NULL));
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_decided" CHECK (
  ("state" NOT IN ('upheld', 'refused') OR "decided_at" IS NOT NULL) AND "decided_by_id" <> "judged_by_id");

INSERT INTO "judgement" ("id", "institution_id", "kind", "judged_by_id", "judged_at", "reason", "is_sample")
SELECT DISTINCT ON (i.id) uuidv7(), i.id, 'suspension', a.actor_id, a.at, COALESCE(a.details ->> 'reason', ''), i.is_sample
FROM "institution" i JOIN "audit_entry" a ON a.subject_id = i.id AND a.action = 'institution.suspend'
WHERE i.status = 'suspended'
ORDER BY i.id, a.at DESC;

-- Of those that nothing verifies now, the last withdrawal, with all that it withdrew in the same moment.
WITH withdrawn AS (
  SELECT DISTINCT ON (i.id) i.id AS institution_id, i.is_sample, v.revoked_at, a.actor_id, a.details ->> 'reason' AS reason
  FROM "institution" i JOIN "verification" v ON v.institution_id = i.id AND v.revoked_at < v.expires_at
    JOIN "audit_entry" a ON a.subject_id = v.id AND a.action = 'verification.revoke'
  WHERE i.status::text <> 'merged' AND NOT EXISTS (
    SELECT FROM "verification" o WHERE o.institution_id = i.id AND o.revoked_at IS NULL AND o.expires_at > now())
  ORDER BY i.id, v.revoked_at DESC
), judged AS (
  INSERT INTO "judgement" ("id", "institution_id", "kind", "judged_by_id", "judged_at", "reason", "is_sample")
  SELECT uuidv7(), institution_id, 'withdrawal', actor_id, revoked_at, COALESCE(reason, ''), is_sample FROM withdrawn
  RETURNING "id", "institution_id", "judged_at"
)
UPDATE "verification" v SET "judgement_id" = judged.id FROM judged
WHERE v.institution_id = judged.institution_id AND v.revoked_at = judged.judged_at;
