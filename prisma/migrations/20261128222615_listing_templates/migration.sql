-- An institution that posts forty things a year begins them from what it keeps as templates.

-- From prisma/schema (generated)
-- CreateTable
CREATE TABLE "listing_template" (
    "id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "kind" "listing_kind" NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "source_language" VARCHAR(16) NOT NULL,
    "fields" JSONB NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "listing_template_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "listing_template_institution_id_name_key" ON "listing_template"("institution_id", "name");

-- AddForeignKey
ALTER TABLE "listing_template" ADD CONSTRAINT "listing_template_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema language cannot say
