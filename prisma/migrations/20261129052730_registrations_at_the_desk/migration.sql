-- Why: a desk with thousands of registrations looks at them in ways of its own and keeps these under a name, notes what the team must
-- know about one of them, and writes to many at once. Pages of the table go by the number of arrival, so that is an index of the listing.
-- A mail is found by the registration or person that it is about, and by the mailing that it belongs to, to tell how it was delivered.

-- From prisma/schema (generated)
-- CreateTable
CREATE TABLE "registration_view" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" VARCHAR(80) NOT NULL,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "query" VARCHAR(2000) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "registration_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration_note" (
    "id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "author_id" UUID,
    "text" VARCHAR(2000) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "registration_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mailing" (
    "id" UUID NOT NULL,
    "submission_key" VARCHAR(64) NOT NULL,
    "listing_id" UUID NOT NULL,
    "author_id" UUID,
    "source_language" VARCHAR(16) NOT NULL,
    "recipients" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mailing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mailing_text" (
    "mailing_id" UUID NOT NULL,
    "language" VARCHAR(16) NOT NULL,
    "subject" VARCHAR(200) NOT NULL,
    "text" VARCHAR(5000) NOT NULL,

    CONSTRAINT "mailing_text_pkey" PRIMARY KEY ("mailing_id","language")
);

-- CreateIndex
CREATE INDEX "registration_view_owner_id_idx" ON "registration_view"("owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "registration_view_listing_id_owner_id_name_key" ON "registration_view"("listing_id", "owner_id", "name");

-- CreateIndex
CREATE INDEX "registration_note_registration_id_idx" ON "registration_note"("registration_id");

-- CreateIndex
CREATE INDEX "registration_note_author_id_idx" ON "registration_note"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "mailing_submission_key_key" ON "mailing"("submission_key");

-- CreateIndex
CREATE INDEX "mailing_listing_id_created_at_idx" ON "mailing"("listing_id", "created_at");

-- CreateIndex
CREATE INDEX "mailing_author_id_idx" ON "mailing"("author_id");

-- CreateIndex
CREATE INDEX "registration_listing_id_queue_number_idx" ON "registration"("listing_id", "queue_number");

-- AddForeignKey
ALTER TABLE "registration_view" ADD CONSTRAINT "registration_view_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_view" ADD CONSTRAINT "registration_view_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_note" ADD CONSTRAINT "registration_note_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_note" ADD CONSTRAINT "registration_note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailing" ADD CONSTRAINT "mailing_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailing" ADD CONSTRAINT "mailing_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailing_text" ADD CONSTRAINT "mailing_text_mailing_id_fkey" FOREIGN KEY ("mailing_id") REFERENCES "mailing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema language cannot say

-- To show how each mail about a registration, or about one of its people, was delivered.
CREATE INDEX "outbox_about" ON "outbox" ((COALESCE("parameters"->>'registrationId', "parameters"->>'attendeeId')))
  WHERE COALESCE("parameters"->>'registrationId', "parameters"->>'attendeeId') IS NOT NULL;

-- To count what of a mailing waits and what failed.
CREATE INDEX "outbox_mailing" ON "outbox" (("parameters"->>'mailingId'), "status") WHERE "parameters"->>'mailingId' IS NOT NULL;

ALTER TABLE "registration_view" ADD CONSTRAINT "registration_view_named" CHECK ("name" <> '');
ALTER TABLE "registration_note" ADD CONSTRAINT "registration_note_written" CHECK ("text" <> '');
ALTER TABLE "mailing" ADD CONSTRAINT "mailing_to_somebody" CHECK ("recipients" > 0);
ALTER TABLE "mailing_text" ADD CONSTRAINT "mailing_text_written" CHECK ("subject" <> '' AND "text" <> '');

-- The words are read when each mail is sent: changed in between, people would be told different things under one heading.
CREATE FUNCTION "keep_mailing_text"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The words of a mailing are not changed.' USING ERRCODE = 'check_violation';
END
$$;
CREATE TRIGGER "keep" BEFORE UPDATE ON "mailing_text" FOR EACH ROW EXECUTE FUNCTION "keep_mailing_text"();
