-- The office tells all readers something above every page, for a while (product.md, section 7: announcements). Public pages are answered from
-- memory, so the tables tell what is written to them (docs/decisions/008); by its own clock a page knows when one begins or ends.

-- From prisma/schema (generated)
-- CreateEnum
CREATE TYPE "announcement_tone" AS ENUM ('information', 'warning');

-- CreateEnum
CREATE TYPE "announcement_place" AS ENUM ('public', 'desks', 'everywhere');

-- CreateTable
CREATE TABLE "announcement" (
    "id" UUID NOT NULL,
    "tone" "announcement_tone" NOT NULL,
    "place" "announcement_place" NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" VARCHAR(64) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "announcement_text" (
    "announcement_id" UUID NOT NULL,
    "language" VARCHAR(16) NOT NULL,
    "text" VARCHAR(500) NOT NULL,

    CONSTRAINT "announcement_text_pkey" PRIMARY KEY ("announcement_id","language")
);

-- CreateIndex
CREATE INDEX "announcement_ends_at_idx" ON "announcement"("ends_at");

-- AddForeignKey
ALTER TABLE "announcement_text" ADD CONSTRAINT "announcement_text_announcement_id_fkey" FOREIGN KEY ("announcement_id") REFERENCES "announcement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema language cannot say

ALTER TABLE "announcement" ADD CONSTRAINT "announcement_ends_after_it_starts" CHECK (ends_at > starts_at);

CALL tell_writes_of('announcement', 'tell_of_rows', 'announcements');
CALL tell_writes_of('announcement_text', 'tell_of_rows', 'announcements');
