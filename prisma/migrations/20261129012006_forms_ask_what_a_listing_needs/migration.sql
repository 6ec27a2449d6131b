-- A listing asks those who register what it needs to know (product.md, section 5: form builder; docs/decisions/026). A form is
-- worked on as a draft; what is asked is a version that was released, and from then on nothing of it changes, so that every answer
-- stays readable with the question it answers. Answers that are sensitive lie sealed, with a key that is not in this database.

-- From prisma/schema (generated)
-- CreateEnum
CREATE TYPE "form_moment" AS ENUM ('registering', 'accepted');

-- CreateEnum
CREATE TYPE "form_field_kind" AS ENUM ('short_text', 'long_text', 'number', 'choice', 'several', 'date', 'country', 'file', 'consent', 'heading');

-- CreateEnum
CREATE TYPE "form_field_per" AS ENUM ('registration', 'person');

-- CreateEnum
CREATE TYPE "form_sensitivity" AS ENUM ('plain', 'sensitive');

-- CreateTable
CREATE TABLE "form" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "moment" "form_moment" NOT NULL,
    "current_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "last_field" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "form_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "form_version" (
    "id" UUID NOT NULL,
    "form_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "source_language" VARCHAR(16) NOT NULL,
    "released_at" TIMESTAMPTZ(3),
    "released_by_id" UUID,

    CONSTRAINT "form_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "form_field" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "key" VARCHAR(16) NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "form_field_kind" NOT NULL,
    "per" "form_field_per" NOT NULL DEFAULT 'registration',
    "required" BOOLEAN NOT NULL DEFAULT false,
    "sensitivity" "form_sensitivity" NOT NULL DEFAULT 'plain',
    "retention_days" INTEGER,
    "options" VARCHAR(16)[],
    "shown_if_key" VARCHAR(16),
    "shown_if_values" VARCHAR(16)[],

    CONSTRAINT "form_field_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "form_field_text" (
    "field_id" UUID NOT NULL,
    "language" VARCHAR(16) NOT NULL,
    "label" VARCHAR(300) NOT NULL,
    "help" VARCHAR(1000) NOT NULL DEFAULT '',
    "option_labels" VARCHAR(200)[],
    "source_hash" VARCHAR(64) NOT NULL,

    CONSTRAINT "form_field_text_pkey" PRIMARY KEY ("field_id","language")
);

-- CreateTable
CREATE TABLE "form_reply" (
    "id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "form_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "form_reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "form_answer" (
    "id" UUID NOT NULL,
    "reply_id" UUID NOT NULL,
    "field_id" UUID NOT NULL,
    "attendee_id" UUID,
    "value" JSONB,
    "sealed" TEXT,
    "file_id" UUID,
    "shredded_at" TIMESTAMPTZ(3),

    CONSTRAINT "form_answer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "form_current_id_key" ON "form"("current_id");

-- CreateIndex
CREATE UNIQUE INDEX "form_listing_id_moment_key" ON "form"("listing_id", "moment");

-- CreateIndex
CREATE UNIQUE INDEX "form_version_form_id_number_key" ON "form_version"("form_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "form_field_version_id_key_key" ON "form_field"("version_id", "key");

-- CreateIndex
CREATE INDEX "form_reply_form_id_idx" ON "form_reply"("form_id");

-- CreateIndex
CREATE INDEX "form_reply_version_id_idx" ON "form_reply"("version_id");

-- CreateIndex
CREATE UNIQUE INDEX "form_reply_registration_id_form_id_key" ON "form_reply"("registration_id", "form_id");

-- CreateIndex
CREATE UNIQUE INDEX "form_answer_file_id_key" ON "form_answer"("file_id");

-- CreateIndex
CREATE INDEX "form_answer_field_id_idx" ON "form_answer"("field_id");

-- CreateIndex
CREATE INDEX "form_answer_attendee_id_idx" ON "form_answer"("attendee_id");

-- CreateIndex
CREATE UNIQUE INDEX "form_answer_reply_id_field_id_attendee_id_key" ON "form_answer"("reply_id", "field_id", "attendee_id");

-- AddForeignKey
ALTER TABLE "form" ADD CONSTRAINT "form_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form" ADD CONSTRAINT "form_current_id_fkey" FOREIGN KEY ("current_id") REFERENCES "form_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_version" ADD CONSTRAINT "form_version_form_id_fkey" FOREIGN KEY ("form_id") REFERENCES "form"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_field" ADD CONSTRAINT "form_field_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "form_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_field_text" ADD CONSTRAINT "form_field_text_field_id_fkey" FOREIGN KEY ("field_id") REFERENCES "form_field"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_reply" ADD CONSTRAINT "form_reply_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_reply" ADD CONSTRAINT "form_reply_form_id_fkey" FOREIGN KEY ("form_id") REFERENCES "form"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_reply" ADD CONSTRAINT "form_reply_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "form_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "form_answer" ADD CONSTRAINT "form_answer_reply_id_fkey" FOREIGN KEY ("reply_id") REFERENCES "form_reply"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_answer" ADD CONSTRAINT "form_answer_field_id_fkey" FOREIGN KEY ("field_id") REFERENCES "form_field"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "form_answer" ADD CONSTRAINT "form_answer_attendee_id_fkey" FOREIGN KEY ("attendee_id") REFERENCES "attendee"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_answer" ADD CONSTRAINT "form_answer_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand: what the schema language cannot say
-- One draft of a form at a time.
CREATE UNIQUE INDEX form_version_one_draft ON form_version (form_id) WHERE released_at IS NULL;
-- The unique key beside it says nothing where there is no attendee: one answer to a question that is asked once.
CREATE UNIQUE INDEX form_answer_one_of_all ON form_answer (reply_id, field_id) WHERE attendee_id IS NULL;

ALTER TABLE form_field
  -- What is sensitive is never kept without an end.
  ADD CONSTRAINT form_field_sensitive_ends CHECK (sensitivity = 'plain' OR retention_days IS NOT NULL),
  ADD CONSTRAINT form_field_retention CHECK (retention_days BETWEEN 0 AND 3650),
  ADD CONSTRAINT form_field_condition_whole CHECK ((shown_if_key IS NULL) = (cardinality(shown_if_values) = 0)),
  ADD CONSTRAINT form_field_heading_asks_nothing CHECK (kind <> 'heading' OR (NOT required AND sensitivity = 'plain'));

ALTER TABLE form_answer
  -- One value in one form; of what is shredded, none.
  ADD CONSTRAINT form_answer_one_value CHECK (
    num_nonnulls(value, sealed, file_id) <= CASE WHEN shredded_at IS NULL THEN 1 ELSE 0 END);

-- What was released is never written again, whoever tries.
CREATE FUNCTION refuse_released_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.released_at IS NOT NULL THEN
    RAISE EXCEPTION 'A released version of a form does not change.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER form_version_released BEFORE UPDATE ON form_version
  FOR EACH ROW EXECUTE FUNCTION refuse_released_version();

-- Where the version is gone, with its listing, so may its fields be; the same of a field and its texts.
CREATE FUNCTION refuse_released_field() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM form_version v WHERE v.released_at IS NOT NULL
      AND v.id IN (SELECT w.id FROM unnest(ARRAY[
        CASE WHEN TG_OP <> 'INSERT' THEN OLD.version_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.version_id END]) AS w (id))
  ) THEN
    RAISE EXCEPTION 'A released version of a form does not change.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER form_field_released BEFORE INSERT OR UPDATE OR DELETE ON form_field
  FOR EACH ROW EXECUTE FUNCTION refuse_released_field();

CREATE FUNCTION refuse_released_field_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM form_field f JOIN form_version v ON v.id = f.version_id WHERE v.released_at IS NOT NULL
      AND f.id IN (SELECT w.id FROM unnest(ARRAY[
        CASE WHEN TG_OP <> 'INSERT' THEN OLD.field_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.field_id END]) AS w (id))
  ) THEN
    RAISE EXCEPTION 'A released version of a form does not change.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER form_field_text_released BEFORE INSERT OR UPDATE OR DELETE ON form_field_text
  FOR EACH ROW EXECUTE FUNCTION refuse_released_field_text();
