-- Why: one number of places says too little. Places are kept for institutions, countries, roles or those who were given
-- a code, and given by session; who waits is offered what becomes free for a time. A person is known by their
-- address however it is spelt (see features/registrations/rules/seat-key.ts), and has one seat.

-- From prisma/schema (generated)
-- CreateEnum
CREATE TYPE "pool_audience" AS ENUM ('everyone', 'institution', 'country', 'role', 'code');

-- AlterEnum
ALTER TYPE "registration_status" ADD VALUE 'offered';
ALTER TYPE "registration_status" ADD VALUE 'expired';

-- DropIndex
DROP INDEX "pool_listing_id_key";

-- DropIndex
DROP INDEX "registration_pool_id_status_queue_number_idx";

-- AlterTable
ALTER TABLE "registration_terms" ADD COLUMN     "hold_hours" INTEGER NOT NULL DEFAULT 336,
ADD COLUMN     "offer_hours" INTEGER;

-- AlterTable
ALTER TABLE "pool" ADD COLUMN     "audience" "pool_audience" NOT NULL DEFAULT 'everyone',
ADD COLUMN     "audience_key" VARCHAR(100) NOT NULL DEFAULT '',
ADD COLUMN     "session_id" UUID;

-- AlterTable
ALTER TABLE "registration" ADD COLUMN     "country_code" VARCHAR(2) NOT NULL DEFAULT '',
ADD COLUMN     "hold_expires_at" TIMESTAMPTZ(3),
ADD COLUMN     "least_people" INTEGER NOT NULL DEFAULT 50,
ADD COLUMN     "offer_expires_at" TIMESTAMPTZ(3),
ADD COLUMN     "other_pool_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "role" VARCHAR(20) NOT NULL DEFAULT '',
ADD COLUMN     "session_id" UUID;

-- AlterTable
ALTER TABLE "attendee" ADD COLUMN     "seat_key" VARCHAR(400);

-- CreateIndex
CREATE INDEX "pool_session_id_idx" ON "pool"("session_id");

-- CreateIndex
CREATE INDEX "pool_listing_id_idx" ON "pool"("listing_id");

-- CreateIndex
CREATE INDEX "registration_listing_id_status_queue_number_idx" ON "registration"("listing_id", "status", "queue_number");

-- CreateIndex
CREATE INDEX "registration_pool_id_idx" ON "registration"("pool_id");

-- CreateIndex
CREATE INDEX "registration_session_id_idx" ON "registration"("session_id");

-- CreateIndex
CREATE INDEX "registration_status_offer_expires_at_idx" ON "registration"("status", "offer_expires_at");

-- CreateIndex
CREATE INDEX "registration_hold_expires_at_idx" ON "registration"("hold_expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "attendee_seat_key_key" ON "attendee"("seat_key");

-- AddForeignKey
ALTER TABLE "pool" ADD CONSTRAINT "pool_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- By hand: what the schema language cannot say

-- One pool for each audience; without a session, too, there is one.
CREATE UNIQUE INDEX "pool_audience_once" ON "pool" ("listing_id", "session_id", "audience", "audience_key")
  NULLS NOT DISTINCT;
ALTER TABLE "pool" ADD CONSTRAINT "pool_audience_key" CHECK (("audience" = 'everyone') = ("audience_key" = ''));
ALTER TABLE "registration_terms" ADD CONSTRAINT "registration_terms_hours"
  CHECK ("offer_hours" BETWEEN 1 AND 2160 AND "hold_hours" BETWEEN 1 AND 8760);
ALTER TABLE "registration" ADD CONSTRAINT "registration_least_people" CHECK ("least_people" BETWEEN 1 AND 50);
ALTER TABLE "registration" ADD CONSTRAINT "registration_offer_time"
  CHECK (("status"::text = 'offered') = ("offer_expires_at" IS NOT NULL));

-- A seat is a person's as long as the registration stands.
CREATE FUNCTION "free_seats"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "attendee" SET "seat_key" = NULL WHERE "registration_id" = NEW."id" AND "seat_key" IS NOT NULL;
  RETURN NULL;
END
$$;
CREATE TRIGGER "registration_frees_seats" AFTER UPDATE OF "status" ON "registration" FOR EACH ROW
  WHEN (NEW."status"::text NOT IN ('pending', 'confirmed', 'waitlisted', 'offered'))
  EXECUTE FUNCTION "free_seats"();

-- Those who are registered already. Of two who share an address the one that came first has the seat.
WITH "seated" AS (
  SELECT DISTINCT ON ("key") a."id", "key"
  FROM "attendee" AS a
  JOIN "registration" AS r ON r."id" = a."registration_id"
  JOIN "listing" AS l ON l."id" = r."listing_id"
  CROSS JOIN LATERAL (SELECT split_part(split_part(a."email", '@', 1), '+', 1) AS "local", split_part(a."email", '@', 2) AS "domain") AS "parts"
  CROSS JOIN LATERAL (SELECT l."code" || '::' || CASE
    WHEN "domain" IN ('gmail.com', 'googlemail.com') THEN replace("local", '.', '') || '@gmail.com'
    ELSE "local" || '@' || "domain" END AS "key") AS "seat"
  WHERE a."email" <> '' AND r."status" IN ('pending', 'confirmed', 'waitlisted')
  ORDER BY "key", r."queue_number", a."position"
)
UPDATE "attendee" SET "seat_key" = "seated"."key" FROM "seated" WHERE "attendee"."id" = "seated"."id";
DROP INDEX "registration_active_individual";
