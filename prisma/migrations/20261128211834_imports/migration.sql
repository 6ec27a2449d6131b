-- Universities keep their events in lists and calendars of their own; typing them again is what keeps them away. A row of such a list is
-- known by its source and UID, so that reading it again changes its listing and never makes a second one (docs/decisions/020).

-- From prisma/schema (generated)
-- CreateEnum
CREATE TYPE "import_format" AS ENUM ('csv', 'icalendar', 'indico');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('preview', 'running', 'done', 'undoing', 'undone');

-- CreateEnum
CREATE TYPE "import_outcome" AS ENUM ('created', 'changed', 'unchanged', 'refused');

-- CreateEnum
CREATE TYPE "import_undoing" AS ENUM ('taken_back', 'stays');

-- CreateTable
CREATE TABLE "import_source" (
    "id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "unit_id" UUID,
    "name" VARCHAR(120) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "format" "import_format" NOT NULL,
    "kind" "listing_kind" NOT NULL,
    "file_name" VARCHAR(200) NOT NULL,
    "bytes" BYTEA,
    "encoding" VARCHAR(20) NOT NULL DEFAULT '',
    "source_language" VARCHAR(16) NOT NULL,
    "route" "route" NOT NULL,
    "country_code" CHAR(2) NOT NULL,
    "city" VARCHAR(120) NOT NULL DEFAULT '',
    "time_zone" VARCHAR(64) NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'preview',
    "started_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "run_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "uid" VARCHAR(200) NOT NULL,
    "title" VARCHAR(300) NOT NULL,
    "outcome" "import_outcome" NOT NULL,
    "listing_id" UUID,
    "changes" VARCHAR(40)[],
    "kept" VARCHAR(40)[],
    "problems" JSONB NOT NULL DEFAULT '[]',
    "before" JSONB,
    "revision_after" INTEGER,
    "undoing" "import_undoing",

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("run_id","line")
);

-- CreateTable
CREATE TABLE "imported_listing" (
    "source_id" UUID NOT NULL,
    "uid" VARCHAR(200) NOT NULL,
    "listing_id" UUID,
    "given" JSONB NOT NULL,
    "kept" JSONB NOT NULL,

    CONSTRAINT "imported_listing_pkey" PRIMARY KEY ("source_id","uid")
);

-- CreateIndex
CREATE INDEX "import_source_unit_id_idx" ON "import_source"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "import_source_institution_id_name_key" ON "import_source"("institution_id", "name");

-- CreateIndex
CREATE INDEX "import_run_source_id_created_at_idx" ON "import_run"("source_id", "created_at");

-- CreateIndex
CREATE INDEX "import_run_created_at_idx" ON "import_run"("created_at");

-- CreateIndex
CREATE INDEX "import_row_listing_id_idx" ON "import_row"("listing_id");

-- CreateIndex
CREATE UNIQUE INDEX "imported_listing_listing_id_key" ON "imported_listing"("listing_id");

-- AddForeignKey
ALTER TABLE "import_source" ADD CONSTRAINT "import_source_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_source" ADD CONSTRAINT "import_source_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "import_source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_listing" ADD CONSTRAINT "imported_listing_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "import_source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_listing" ADD CONSTRAINT "imported_listing_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand: what the schema language cannot say
-- A row that was refused has no listing, and says why; one that changed a listing can give its earlier form back.
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_refused" CHECK (("outcome" = 'refused') = ("problems" <> '[]'::jsonb));
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_before" CHECK ("outcome" <> 'changed' OR "before" IS NOT NULL);
