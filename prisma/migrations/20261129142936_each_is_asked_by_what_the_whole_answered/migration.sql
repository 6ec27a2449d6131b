-- Why: a delegation's registrar answers the questions to the whole, and what each person is asked may hang on them. So a reply says whether
-- the whole was answered yet, and a person what they were asked when they answered: what is asked beyond that is still to be answered.

-- From prisma/schema (generated)
-- AlterTable
ALTER TABLE "form_reply" ADD COLUMN     "whole_revision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "attendee" ADD COLUMN     "answered_keys" VARCHAR(16)[] DEFAULT ARRAY[]::VARCHAR(16)[],
ADD COLUMN     "asked_more" "form_moment"[] DEFAULT ARRAY[]::"form_moment"[],
ADD COLUMN     "followed_up_keys" VARCHAR(16)[] DEFAULT ARRAY[]::VARCHAR(16)[];

-- By hand: what the schema language cannot say
-- Whoever registered alone or with companions answered for the whole when they registered.
UPDATE form_reply SET whole_revision = 1
FROM registration WHERE registration.id = form_reply.registration_id AND registration.kind = 'individual';

-- What people of delegations were asked so far: everything to each person that hangs on no question to the whole.
WITH RECURSIVE asked AS (
  SELECT version_id, key FROM form_field WHERE per = 'person' AND shown_if_key IS NULL
  UNION
  SELECT field.version_id, field.key FROM form_field AS field
  JOIN asked ON asked.version_id = field.version_id AND asked.key = field.shown_if_key
  WHERE field.per = 'person'
), keys AS (
  SELECT reply.registration_id, form.moment, array_agg(asked.key ORDER BY asked.key) AS keys
  FROM form_reply AS reply JOIN form ON form.id = reply.form_id JOIN asked ON asked.version_id = reply.version_id
  GROUP BY reply.registration_id, form.moment
)
UPDATE attendee SET
  answered_keys = CASE WHEN attendee.answered_at IS NULL THEN '{}' ELSE COALESCE(
    (SELECT keys FROM keys WHERE keys.registration_id = attendee.registration_id AND moment = 'registering'), '{}') END,
  followed_up_keys = CASE WHEN attendee.followed_up_at IS NULL THEN '{}' ELSE COALESCE(
    (SELECT keys FROM keys WHERE keys.registration_id = attendee.registration_id AND moment = 'accepted'), '{}') END
WHERE attendee.answered_at IS NOT NULL OR attendee.followed_up_at IS NOT NULL;
