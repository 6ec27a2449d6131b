-- Why: a door must know who is in, and who was let in where and when must be readable afterwards. Several doors write at once, and
-- those without a line later: a scan has a key of its device, so that it is written once however often it is sent.

-- From prisma/schema (generated)
-- CreateTable
CREATE TABLE "check_in" (
    "id" UUID NOT NULL,
    "scan_key" VARCHAR(80) NOT NULL,
    "listing_id" UUID NOT NULL,
    "session_id" UUID,
    "attendee_id" UUID NOT NULL,
    "door" VARCHAR(60) NOT NULL,
    "scanned_at" TIMESTAMPTZ(3) NOT NULL,
    "arrived_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "is_repeat" BOOLEAN NOT NULL DEFAULT false,
    "by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by_id" UUID,

    CONSTRAINT "check_in_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "check_in_scan_key_key" ON "check_in"("scan_key");

-- CreateIndex
CREATE INDEX "check_in_listing_id_session_id_idx" ON "check_in"("listing_id", "session_id");

-- CreateIndex
CREATE INDEX "check_in_session_id_idx" ON "check_in"("session_id");

-- CreateIndex
CREATE INDEX "check_in_attendee_id_idx" ON "check_in"("attendee_id");

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_attendee_id_fkey" FOREIGN KEY ("attendee_id") REFERENCES "attendee"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand: what the schema language cannot say

-- However many doors see a ticket at once, it lets in once for a session, or for the whole listing.
CREATE UNIQUE INDEX "check_in_once" ON "check_in" ("attendee_id", "session_id") NULLS NOT DISTINCT
  WHERE "undone_at" IS NULL AND NOT "is_repeat";

-- Nobody is let in before the ticket was shown.
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_in_order" CHECK ("scanned_at" <= "arrived_at"),
  ADD CONSTRAINT "check_in_named" CHECK ("door" <> '');

-- What was written stays: a check-in is undone once, and who did what is forgotten only with the person.
CREATE FUNCTION "keep_check_in"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.scan_key, NEW.listing_id, NEW.attendee_id, NEW.door, NEW.scanned_at, NEW.arrived_at, NEW.is_repeat)
      IS DISTINCT FROM
     (OLD.id, OLD.scan_key, OLD.listing_id, OLD.attendee_id, OLD.door, OLD.scanned_at, OLD.arrived_at, OLD.is_repeat)
    OR NEW.session_id IS DISTINCT FROM OLD.session_id
    OR (OLD.undone_at IS NOT NULL AND NEW.undone_at IS DISTINCT FROM OLD.undone_at)
    OR (NEW.by_id IS NOT NULL AND NEW.by_id IS DISTINCT FROM OLD.by_id)
  THEN
    RAISE EXCEPTION 'A check-in is not changed, but undone.' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "keep" BEFORE UPDATE ON "check_in" FOR EACH ROW EXECUTE FUNCTION "keep_check_in"();
