-- Why: each person of a delegation has a personal link, answers for themselves and agrees for themselves. What they agreed to is kept in
-- the words they read, with whom these name as the one that receives the data; what they took back stays, with when.

-- From prisma/schema (generated)
-- CreateEnum
CREATE TYPE "consent_purpose" AS ENUM ('event', 'abroad', 'news');

-- AlterTable
ALTER TABLE "attendee" ADD COLUMN     "answered_at" TIMESTAMPTZ(3),
ADD COLUMN     "declined_name" VARCHAR(200) NOT NULL DEFAULT '',
ADD COLUMN     "followed_up_at" TIMESTAMPTZ(3),
ADD COLUMN     "invited_at" TIMESTAMPTZ(3),
ADD COLUMN     "locale" VARCHAR(16) NOT NULL DEFAULT '',
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "attendee_consent" (
    "id" UUID NOT NULL,
    "attendee_id" UUID NOT NULL,
    "purpose" "consent_purpose" NOT NULL,
    "institution_id" UUID,
    "words" VARCHAR(1000) NOT NULL,
    "language" VARCHAR(16) NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "attendee_consent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "attendee_consent_attendee_id_idx" ON "attendee_consent"("attendee_id");

-- CreateIndex
CREATE INDEX "attendee_consent_institution_id_idx" ON "attendee_consent"("institution_id");

-- AddForeignKey
ALTER TABLE "attendee_consent" ADD CONSTRAINT "attendee_consent_attendee_id_fkey" FOREIGN KEY ("attendee_id") REFERENCES "attendee"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendee_consent" ADD CONSTRAINT "attendee_consent_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand: what the schema language cannot say

-- Whoever has an address was sent a ticket so far, which is a personal link as well.
UPDATE attendee SET invited_at = registration.created_at
FROM registration WHERE registration.id = attendee.registration_id AND registration.kind = 'delegation' AND attendee.email <> '';

-- A place is somebody's, or somebody's who does not come.
ALTER TABLE attendee ADD CONSTRAINT attendee_declined_is_unnamed CHECK (declined_name = '' OR name = '');

CREATE UNIQUE INDEX attendee_consent_one_standing ON attendee_consent (attendee_id, purpose) WHERE withdrawn_at IS NULL;
