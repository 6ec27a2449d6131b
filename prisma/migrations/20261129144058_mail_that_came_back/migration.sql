-- Why: a mail that our server took may come back hours later. When, why by the code of RFC 3463, and in the words of the server that gave
-- it back, is told to the office and to the desk that had it sent. Only what was sent can come back; what is sent once more is that no
-- longer. Where the address itself failed, mail of saved searches rests until the person says otherwise.

-- From prisma/schema (generated)
-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "digests_paused_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "outbox" ADD COLUMN     "returned_at" TIMESTAMPTZ(3),
ADD COLUMN     "returned_line" VARCHAR(300) NOT NULL DEFAULT '',
ADD COLUMN     "returned_status" VARCHAR(11) NOT NULL DEFAULT '';

-- By hand: what the schema language cannot say
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_returned_was_sent" CHECK ("returned_at" IS NULL OR "status" = 'sent');
-- Few come back; the office's list of them, newest first, and their number in a day read no others.
CREATE INDEX "outbox_returned" ON "outbox" ("returned_at" DESC, "id" DESC) WHERE "returned_at" IS NOT NULL;
-- To count what of a mailing came back, without looking at the thousands that did not.
CREATE INDEX "outbox_returned_mailing" ON "outbox" (("parameters"->>'mailingId'))
  WHERE "returned_at" IS NOT NULL AND "parameters"->>'mailingId' IS NOT NULL;
