-- Why: who takes part can ask for an invitation letter for a visa. What the passport says is sealed with a key that is not here, and its
-- scan lies sealed on the disk; both go some days after the end, and what is left is that there was a letter, its number, the first
-- letters of the name and the days of the stay. Nobody has two letters that are asked for at once, nor two that are good at once.

-- From prisma/schema (generated)
-- CreateEnum
CREATE TYPE "letter_status" AS ENUM ('requested', 'completed', 'in_review', 'changes_requested', 'refused', 'issued', 'revoked', 'replaced', 'withdrawn');

-- CreateEnum
CREATE TYPE "letter_costs" AS ENUM ('guest', 'host', 'shared');

-- CreateTable
CREATE TABLE "letter" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "attendee_id" UUID,
    "predecessor_id" UUID,
    "status" "letter_status" NOT NULL DEFAULT 'requested',
    "status_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status_reason" VARCHAR(2000) NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "first_language" VARCHAR(16) NOT NULL,
    "second_language" VARCHAR(16) NOT NULL,
    "sealed" TEXT,
    "file_id" UUID,
    "arrives_on" DATE,
    "departs_on" DATE,
    "initials" VARCHAR(100) NOT NULL DEFAULT '',
    "code" VARCHAR(16),
    "issued_at" TIMESTAMPTZ(3),
    "issued_by_id" UUID,
    "costs" "letter_costs",
    "signatory_name" VARCHAR(200) NOT NULL DEFAULT '',
    "signatory_role" VARCHAR(200) NOT NULL DEFAULT '',
    "signatory_role_second" VARCHAR(200) NOT NULL DEFAULT '',
    "contact" VARCHAR(500) NOT NULL DEFAULT '',
    "shredded_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "letter_file_id_key" ON "letter"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "letter_code_key" ON "letter"("code");

-- CreateIndex
CREATE INDEX "letter_listing_id_status_idx" ON "letter"("listing_id", "status");

-- CreateIndex
CREATE INDEX "letter_attendee_id_idx" ON "letter"("attendee_id");

-- CreateIndex
CREATE INDEX "letter_predecessor_id_idx" ON "letter"("predecessor_id");

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_attendee_id_fkey" FOREIGN KEY ("attendee_id") REFERENCES "attendee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "letter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_issued_by_id_fkey" FOREIGN KEY ("issued_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand: what the schema language cannot say
CREATE UNIQUE INDEX letter_one_open ON letter (attendee_id)
  WHERE status IN ('requested', 'completed', 'in_review', 'changes_requested');
CREATE UNIQUE INDEX letter_one_issued ON letter (attendee_id) WHERE status = 'issued';
ALTER TABLE letter
  ADD CONSTRAINT letter_numbered CHECK ((status IN ('issued', 'revoked', 'replaced')) = (code IS NOT NULL)),
  ADD CONSTRAINT letter_issued_whole CHECK (code IS NULL OR
    (issued_at IS NOT NULL AND costs IS NOT NULL AND initials <> '' AND arrives_on IS NOT NULL AND departs_on IS NOT NULL)),
  ADD CONSTRAINT letter_shredded_empty CHECK (shredded_at IS NULL OR (sealed IS NULL AND file_id IS NULL)),
  ADD CONSTRAINT letter_two_languages CHECK (first_language <> second_language),
  ADD CONSTRAINT letter_stay_forward CHECK (departs_on >= arrives_on);
