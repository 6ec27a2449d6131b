-- Why: people are reminded before a session begins and thanked afterwards, each once, which is written down for a session and the moment
-- it was about, so that one that was moved is told of anew. An institution says something of its own in these letters.

-- From prisma/schema (generated)
-- CreateEnum
CREATE TYPE "mail_letter" AS ENUM ('confirmed', 'pending', 'waitlisted', 'offered', 'declined', 'reminder', 'thanks');

-- CreateEnum
CREATE TYPE "letter_round_kind" AS ENUM ('reminder', 'thanks');

-- AlterTable
ALTER TABLE "registration_terms" ADD COLUMN     "follow_up_url" VARCHAR(500) NOT NULL DEFAULT '',
ADD COLUMN     "reminder_days" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "sends_thanks" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "mail_text" (
    "institution_id" UUID NOT NULL,
    "letter" "mail_letter" NOT NULL,
    "source_language" VARCHAR(16) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_text_pkey" PRIMARY KEY ("institution_id","letter")
);

-- CreateTable
CREATE TABLE "mail_text_words" (
    "institution_id" UUID NOT NULL,
    "letter" "mail_letter" NOT NULL,
    "language" VARCHAR(16) NOT NULL,
    "opening" VARCHAR(1000) NOT NULL DEFAULT '',
    "closing" VARCHAR(1000) NOT NULL DEFAULT '',
    "made_from" VARCHAR(64) NOT NULL,

    CONSTRAINT "mail_text_words_pkey" PRIMARY KEY ("institution_id","letter","language")
);

-- CreateTable
CREATE TABLE "letter_round" (
    "subject_id" UUID NOT NULL,
    "kind" "letter_round_kind" NOT NULL,
    "listing_id" UUID NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "queued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "letter_round_pkey" PRIMARY KEY ("subject_id","kind")
);

-- CreateIndex
CREATE INDEX "letter_round_listing_id_idx" ON "letter_round"("listing_id");

-- CreateIndex
CREATE INDEX "session_ends_at_idx" ON "session"("ends_at");

-- AddForeignKey
ALTER TABLE "mail_text" ADD CONSTRAINT "mail_text_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_text_words" ADD CONSTRAINT "mail_text_words_institution_id_letter_fkey" FOREIGN KEY ("institution_id", "letter") REFERENCES "mail_text"("institution_id", "letter") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_round" ADD CONSTRAINT "letter_round_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema language cannot say
ALTER TABLE "registration_terms" ADD CONSTRAINT "registration_terms_reminder" CHECK ("reminder_days" IN (0, 1, 3, 7));
ALTER TABLE "mail_text_words" ADD CONSTRAINT "mail_text_words_written" CHECK ("opening" <> '' OR "closing" <> '');
