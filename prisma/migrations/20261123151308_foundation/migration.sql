-- The first tables, and the promises the database itself keeps whatever the application does.
--
-- * pool_taken_within_capacity: no place is sold twice. Two servers may reach for the last place in the same
--   millisecond; a mistake in the application then fails here instead of overselling.
-- * registration_active_individual: one living registration per listing and address, so that a double click,
--   a second tab or a second language takes one place. Delegations may well share a contact address.
-- * audit_entry_unchanged: what was written down stays. Only sample rows may go, and only inside a transaction
--   that has said so (SET LOCAL silk_road.sample_clear = 'on'), so that sample data can be cleared.
-- * Addresses are kept in lower case, or "one per address" would count Ann@x.org and ann@x.org as two people.
-- * Wall times and opening hours are text, because what was promised is a time on a wall; their form is
--   checked here so that every reader can rely on it.
-- * rate_limit has the columns of rate-limiter-flexible, in that library's order: it inserts by position.

-- From prisma/schema (generated)
-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "institution_kind" AS ENUM ('university', 'museum', 'research_centre', 'school', 'company', 'public_body');

-- CreateEnum
CREATE TYPE "institution_status" AS ENUM ('active', 'suspended');

-- CreateEnum
CREATE TYPE "membership_role" AS ENUM ('owner', 'editor', 'registrar', 'viewer');

-- CreateEnum
CREATE TYPE "verification_method" AS ENUM ('domain_mail', 'office_check');

-- CreateEnum
CREATE TYPE "application_status" AS ENUM ('pending', 'question', 'approved', 'refused');

-- CreateEnum
CREATE TYPE "exhibition_type" AS ENUM ('art', 'museum', 'heritage', 'photography', 'archive', 'science');

-- CreateEnum
CREATE TYPE "lecture_format" AS ENUM ('lecture', 'seminar', 'forum', 'conference', 'workshop');

-- CreateEnum
CREATE TYPE "degree_type" AS ENUM ('joint', 'double', 'multiple', 'dual_award', 'exchange', 'short');

-- CreateEnum
CREATE TYPE "programme_level" AS ENUM ('short_cycle', 'bachelor', 'master', 'doctorate', 'non_degree');

-- CreateEnum
CREATE TYPE "opportunity_direction" AS ENUM ('offer', 'demand');

-- CreateEnum
CREATE TYPE "listing_kind" AS ENUM ('exhibition', 'lecture', 'programme', 'project', 'opportunity', 'brief');

-- CreateEnum
CREATE TYPE "listing_status" AS ENUM ('draft', 'in_review', 'changes_requested', 'refused', 'published', 'cancelled', 'archived');

-- CreateEnum
CREATE TYPE "route" AS ENUM ('belt_north', 'belt_central', 'belt_south', 'road_west', 'road_south');

-- CreateEnum
CREATE TYPE "attendance_mode" AS ENUM ('onsite', 'online', 'mixed');

-- CreateEnum
CREATE TYPE "translation_origin" AS ENUM ('author', 'translator');

-- CreateEnum
CREATE TYPE "text_part" AS ENUM ('aims', 'question', 'findings', 'recommendation');

-- CreateEnum
CREATE TYPE "partner_role" AS ENUM ('government', 'industry', 'academia', 'research', 'culture');

-- CreateEnum
CREATE TYPE "partnership_role" AS ENUM ('partner', 'awarding_body');

-- CreateEnum
CREATE TYPE "person_role" AS ENUM ('speaker', 'lead', 'researcher', 'author');

-- CreateEnum
CREATE TYPE "outbox_status" AS ENUM ('queued', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "registration_mode" AS ENUM ('at_once', 'approval', 'external');

-- CreateEnum
CREATE TYPE "registration_kind" AS ENUM ('individual', 'delegation');

-- CreateEnum
CREATE TYPE "registration_status" AS ENUM ('pending', 'confirmed', 'waitlisted', 'declined', 'withdrawn', 'cancelled');

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "name" VARCHAR(200) NOT NULL DEFAULT '',
    "locale" VARCHAR(16) NOT NULL DEFAULT 'en',
    "time_zone" VARCHAR(64),
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_session" (
    "id" UUID NOT NULL,
    "token_hash" VARCHAR(64) NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "auth_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_code" (
    "id" UUID NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "code_hash" VARCHAR(64) NOT NULL,
    "link_hash" VARCHAR(64) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "return_path" VARCHAR(500) NOT NULL DEFAULT '/',
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_member" (
    "user_id" UUID NOT NULL,
    "origin" VARCHAR(40) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "office_member_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "office_invitation" (
    "id" UUID NOT NULL,
    "token_hash" VARCHAR(64) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "used_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "office_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "action" VARCHAR(60) NOT NULL,
    "subject_type" VARCHAR(40) NOT NULL,
    "subject_id" UUID NOT NULL,
    "institution_id" UUID,
    "details" JSONB NOT NULL,
    "is_sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_entry" (
    "id" UUID NOT NULL,
    "name" VARCHAR(300) NOT NULL,
    "country_code" CHAR(2) NOT NULL,
    "web_page" VARCHAR(500) NOT NULL,
    "search_name" VARCHAR(400) NOT NULL,

    CONSTRAINT "register_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_domain" (
    "domain" VARCHAR(253) NOT NULL,
    "entry_id" UUID NOT NULL,

    CONSTRAINT "register_domain_pkey" PRIMARY KEY ("domain","entry_id")
);

-- CreateTable
CREATE TABLE "institution" (
    "id" UUID NOT NULL,
    "slug" VARCHAR(120) NOT NULL,
    "kind" "institution_kind" NOT NULL,
    "status" "institution_status" NOT NULL DEFAULT 'active',
    "source_language" VARCHAR(16) NOT NULL,
    "country_code" CHAR(2) NOT NULL,
    "city" VARCHAR(120) NOT NULL,
    "website" VARCHAR(500) NOT NULL,
    "register_entry_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "institution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "institution_name" (
    "institution_id" UUID NOT NULL,
    "language" VARCHAR(16) NOT NULL,
    "name" VARCHAR(300) NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "institution_name_pkey" PRIMARY KEY ("institution_id","language")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "method" "verification_method" NOT NULL,
    "evidence" VARCHAR(500) NOT NULL,
    "verified_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "reviewer_id" UUID,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "membership_role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "role" "membership_role" NOT NULL,
    "locale" VARCHAR(16) NOT NULL,
    "token_hash" VARCHAR(64) NOT NULL,
    "invited_by_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "applicant_id" UUID NOT NULL,
    "kind" "institution_kind" NOT NULL,
    "status" "application_status" NOT NULL DEFAULT 'pending',
    "source_language" VARCHAR(16) NOT NULL,
    "country_code" CHAR(2) NOT NULL,
    "city" VARCHAR(120) NOT NULL,
    "website" VARCHAR(500) NOT NULL,
    "reason" TEXT NOT NULL,
    "decision_note" TEXT NOT NULL DEFAULT '',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "institution_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_name" (
    "application_id" UUID NOT NULL,
    "language" VARCHAR(16) NOT NULL,
    "name" VARCHAR(300) NOT NULL,

    CONSTRAINT "application_name_pkey" PRIMARY KEY ("application_id","language")
);

-- CreateTable
CREATE TABLE "exhibition" (
    "listing_id" UUID NOT NULL,
    "type" "exhibition_type" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "time_zone" VARCHAR(64) NOT NULL,
    "venue_id" UUID,

    CONSTRAINT "exhibition_pkey" PRIMARY KEY ("listing_id")
);

-- CreateTable
CREATE TABLE "opening_hours" (
    "listing_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "opens" VARCHAR(5) NOT NULL,
    "closes" VARCHAR(5) NOT NULL,

    CONSTRAINT "opening_hours_pkey" PRIMARY KEY ("listing_id","weekday","opens")
);

-- CreateTable
CREATE TABLE "closure" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "reason" VARCHAR(200) NOT NULL DEFAULT '',

    CONSTRAINT "closure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lecture" (
    "listing_id" UUID NOT NULL,
    "format" "lecture_format" NOT NULL,
    "recording_url" VARCHAR(500) NOT NULL DEFAULT '',

    CONSTRAINT "lecture_pkey" PRIMARY KEY ("listing_id")
);

-- CreateTable
CREATE TABLE "programme" (
    "listing_id" UUID NOT NULL,
    "degree_type" "degree_type" NOT NULL,
    "level" "programme_level" NOT NULL,
    "credits" INTEGER,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("listing_id")
);

-- CreateTable
CREATE TABLE "intake" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "deadline_on" DATE NOT NULL,
    "time_zone" VARCHAR(64) NOT NULL,
    "places" INTEGER NOT NULL,

    CONSTRAINT "intake_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project" (
    "listing_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "partners_sought" "partner_role"[],

    CONSTRAINT "project_pkey" PRIMARY KEY ("listing_id")
);

-- CreateTable
CREATE TABLE "output" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" VARCHAR(300) NOT NULL,
    "year" INTEGER,
    "doi" VARCHAR(200) NOT NULL DEFAULT '',

    CONSTRAINT "output_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opportunity" (
    "listing_id" UUID NOT NULL,
    "direction" "opportunity_direction" NOT NULL,
    "sector" CHAR(1) NOT NULL,
    "valid_until" DATE NOT NULL,
    "time_zone" VARCHAR(64) NOT NULL,
    "partners_sought" "partner_role"[],

    CONSTRAINT "opportunity_pkey" PRIMARY KEY ("listing_id")
);

-- CreateTable
CREATE TABLE "brief" (
    "listing_id" UUID NOT NULL,
    "version" VARCHAR(20) NOT NULL,
    "released_on" DATE,

    CONSTRAINT "brief_pkey" PRIMARY KEY ("listing_id")
);

-- CreateTable
CREATE TABLE "listing" (
    "id" UUID NOT NULL,
    "code" VARCHAR(20) NOT NULL,
    "slug" VARCHAR(120) NOT NULL,
    "kind" "listing_kind" NOT NULL,
    "status" "listing_status" NOT NULL DEFAULT 'draft',
    "institution_id" UUID NOT NULL,
    "route" "route" NOT NULL,
    "country_code" CHAR(2) NOT NULL,
    "city" VARCHAR(120) NOT NULL DEFAULT '',
    "attendance_mode" "attendance_mode" NOT NULL DEFAULT 'onsite',
    "is_free" BOOLEAN NOT NULL DEFAULT true,
    "field_code" VARCHAR(4),
    "source_language" VARCHAR(16) NOT NULL,
    "languages" VARCHAR(16)[],
    "picture_id" UUID,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "deadline_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancellation_reason" TEXT NOT NULL DEFAULT '',
    "review_note" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "listing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing_counter" (
    "kind" "listing_kind" NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "listing_counter_pkey" PRIMARY KEY ("kind","year")
);

-- CreateTable
CREATE TABLE "translation" (
    "listing_id" UUID NOT NULL,
    "language" VARCHAR(16) NOT NULL,
    "title" VARCHAR(300) NOT NULL,
    "summary" VARCHAR(1000) NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "picture_alt" VARCHAR(500) NOT NULL DEFAULT '',
    "source_hash" VARCHAR(64) NOT NULL,
    "origin" "translation_origin" NOT NULL DEFAULT 'author',
    "updated_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "translation_pkey" PRIMARY KEY ("listing_id","language")
);

-- CreateTable
CREATE TABLE "translation_part" (
    "listing_id" UUID NOT NULL,
    "language" VARCHAR(16) NOT NULL,
    "part" "text_part" NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "translation_part_pkey" PRIMARY KEY ("listing_id","language","part")
);

-- CreateTable
CREATE TABLE "listing_index" (
    "listing_id" UUID NOT NULL,
    "vector" tsvector NOT NULL,

    CONSTRAINT "listing_index_pkey" PRIMARY KEY ("listing_id")
);

-- CreateTable
CREATE TABLE "listing_country" (
    "listing_id" UUID NOT NULL,
    "country_code" CHAR(2) NOT NULL,

    CONSTRAINT "listing_country_pkey" PRIMARY KEY ("listing_id","country_code")
);

-- CreateTable
CREATE TABLE "listing_partner" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "role" "partnership_role" NOT NULL,
    "institution_id" UUID,
    "name" VARCHAR(300) NOT NULL,
    "country_code" CHAR(2),
    "position" INTEGER NOT NULL,

    CONSTRAINT "listing_partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "venue" (
    "id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "address" VARCHAR(300) NOT NULL DEFAULT '',
    "city" VARCHAR(120) NOT NULL DEFAULT '',
    "country_code" CHAR(2) NOT NULL,

    CONSTRAINT "venue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "native_name" VARCHAR(200) NOT NULL DEFAULT '',
    "orcid" VARCHAR(19),
    "affiliation" VARCHAR(300) NOT NULL DEFAULT '',

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing_person" (
    "listing_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "person_role" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "listing_person_pkey" PRIMARY KEY ("listing_id","person_id","role")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "local_start" VARCHAR(16) NOT NULL,
    "local_end" VARCHAR(16) NOT NULL,
    "time_zone" VARCHAR(64) NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "venue_id" UUID,
    "room" VARCHAR(120) NOT NULL DEFAULT '',
    "online_url" VARCHAR(500) NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "key" VARCHAR(64) NOT NULL,
    "content_type" VARCHAR(100) NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "institution_id" UUID NOT NULL,
    "uploaded_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kept_form" (
    "listing_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "base_revision" INTEGER NOT NULL,
    "fields" JSONB NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kept_form_pkey" PRIMARY KEY ("listing_id","user_id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" UUID NOT NULL,
    "dedupe_key" VARCHAR(200) NOT NULL,
    "recipient" VARCHAR(254) NOT NULL,
    "locale" VARCHAR(16) NOT NULL,
    "template" VARCHAR(60) NOT NULL,
    "parameters" JSONB NOT NULL,
    "status" "outbox_status" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_error" TEXT NOT NULL DEFAULT '',
    "sent_at" TIMESTAMPTZ(3),
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration_terms" (
    "listing_id" UUID NOT NULL,
    "mode" "registration_mode" NOT NULL,
    "opens_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "time_zone" VARCHAR(64) NOT NULL,
    "external_url" VARCHAR(500) NOT NULL DEFAULT '',

    CONSTRAINT "registration_terms_pkey" PRIMARY KEY ("listing_id")
);

-- CreateTable
CREATE TABLE "pool" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "capacity" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "pool_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "pool_id" UUID NOT NULL,
    "kind" "registration_kind" NOT NULL,
    "status" "registration_status" NOT NULL,
    "queue_number" BIGSERIAL NOT NULL,
    "people" INTEGER NOT NULL,
    "contact_name" VARCHAR(200) NOT NULL,
    "contact_email" VARCHAR(254) NOT NULL,
    "locale" VARCHAR(16) NOT NULL,
    "institution_id" UUID,
    "user_id" UUID,
    "note" VARCHAR(2000) NOT NULL DEFAULT '',
    "submission_key" VARCHAR(64) NOT NULL,
    "link_version" INTEGER NOT NULL DEFAULT 1,
    "status_reason" TEXT NOT NULL DEFAULT '',
    "status_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendee" (
    "id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "email" VARCHAR(254) NOT NULL DEFAULT '',
    "ticket_code" VARCHAR(16) NOT NULL,

    CONSTRAINT "attendee_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "auth_session_token_hash_key" ON "auth_session"("token_hash");

-- CreateIndex
CREATE INDEX "auth_session_user_id_idx" ON "auth_session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_code_link_hash_key" ON "sign_in_code"("link_hash");

-- CreateIndex
CREATE INDEX "sign_in_code_email_created_at_idx" ON "sign_in_code"("email", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "office_invitation_token_hash_key" ON "office_invitation"("token_hash");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE INDEX "audit_entry_subject_type_subject_id_idx" ON "audit_entry"("subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "audit_entry_institution_id_at_idx" ON "audit_entry"("institution_id", "at");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "register_entry_country_code_idx" ON "register_entry"("country_code");

-- CreateIndex
CREATE UNIQUE INDEX "register_entry_name_country_code_key" ON "register_entry"("name", "country_code");

-- CreateIndex
CREATE UNIQUE INDEX "institution_slug_key" ON "institution"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "institution_register_entry_id_key" ON "institution"("register_entry_id");

-- CreateIndex
CREATE INDEX "verification_institution_id_expires_at_idx" ON "verification"("institution_id", "expires_at");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_institution_id_user_id_key" ON "membership"("institution_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_institution_id_idx" ON "invitation"("institution_id");

-- CreateIndex
CREATE UNIQUE INDEX "application_institution_id_key" ON "application"("institution_id");

-- CreateIndex
CREATE INDEX "application_status_created_at_idx" ON "application"("status", "created_at");

-- CreateIndex
CREATE INDEX "closure_listing_id_idx" ON "closure"("listing_id");

-- CreateIndex
CREATE UNIQUE INDEX "intake_listing_id_position_key" ON "intake"("listing_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "output_listing_id_position_key" ON "output"("listing_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "listing_code_key" ON "listing"("code");

-- CreateIndex
CREATE INDEX "listing_status_kind_starts_at_idx" ON "listing"("status", "kind", "starts_at");

-- CreateIndex
CREATE INDEX "listing_institution_id_status_idx" ON "listing"("institution_id", "status");

-- CreateIndex
CREATE INDEX "listing_status_deadline_at_idx" ON "listing"("status", "deadline_at");

-- CreateIndex
CREATE INDEX "listing_index_vector_idx" ON "listing_index" USING GIN ("vector");

-- CreateIndex
CREATE UNIQUE INDEX "listing_partner_listing_id_role_position_key" ON "listing_partner"("listing_id", "role", "position");

-- CreateIndex
CREATE UNIQUE INDEX "venue_institution_id_name_city_country_code_address_key" ON "venue"("institution_id", "name", "city", "country_code", "address");

-- CreateIndex
CREATE INDEX "person_institution_id_name_idx" ON "person"("institution_id", "name");

-- CreateIndex
CREATE INDEX "session_starts_at_idx" ON "session"("starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "session_listing_id_position_key" ON "session"("listing_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_key_key" ON "stored_file"("key");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_dedupe_key_key" ON "outbox"("dedupe_key");

-- CreateIndex
CREATE INDEX "outbox_status_next_attempt_at_idx" ON "outbox"("status", "next_attempt_at");

-- CreateIndex
CREATE UNIQUE INDEX "pool_listing_id_key" ON "pool"("listing_id");

-- CreateIndex
CREATE UNIQUE INDEX "registration_submission_key_key" ON "registration"("submission_key");

-- CreateIndex
CREATE INDEX "registration_listing_id_created_at_idx" ON "registration"("listing_id", "created_at");

-- CreateIndex
CREATE INDEX "registration_pool_id_status_queue_number_idx" ON "registration"("pool_id", "status", "queue_number");

-- CreateIndex
CREATE INDEX "registration_institution_id_idx" ON "registration"("institution_id");

-- CreateIndex
CREATE UNIQUE INDEX "attendee_ticket_code_key" ON "attendee"("ticket_code");

-- CreateIndex
CREATE UNIQUE INDEX "attendee_registration_id_position_key" ON "attendee"("registration_id", "position");

-- AddForeignKey
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_member" ADD CONSTRAINT "office_member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_domain" ADD CONSTRAINT "register_domain_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "register_entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "institution" ADD CONSTRAINT "institution_register_entry_id_fkey" FOREIGN KEY ("register_entry_id") REFERENCES "register_entry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "institution_name" ADD CONSTRAINT "institution_name_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification" ADD CONSTRAINT "verification_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_applicant_id_fkey" FOREIGN KEY ("applicant_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_name" ADD CONSTRAINT "application_name_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exhibition" ADD CONSTRAINT "exhibition_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exhibition" ADD CONSTRAINT "exhibition_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opening_hours" ADD CONSTRAINT "opening_hours_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "exhibition"("listing_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closure" ADD CONSTRAINT "closure_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "exhibition"("listing_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lecture" ADD CONSTRAINT "lecture_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake" ADD CONSTRAINT "intake_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "programme"("listing_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "output" ADD CONSTRAINT "output_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "project"("listing_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brief" ADD CONSTRAINT "brief_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing" ADD CONSTRAINT "listing_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing" ADD CONSTRAINT "listing_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation" ADD CONSTRAINT "translation_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation_part" ADD CONSTRAINT "translation_part_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation_part" ADD CONSTRAINT "translation_part_listing_id_language_fkey" FOREIGN KEY ("listing_id", "language") REFERENCES "translation"("listing_id", "language") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_index" ADD CONSTRAINT "listing_index_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_country" ADD CONSTRAINT "listing_country_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_partner" ADD CONSTRAINT "listing_partner_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_partner" ADD CONSTRAINT "listing_partner_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "venue" ADD CONSTRAINT "venue_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_person" ADD CONSTRAINT "listing_person_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_person" ADD CONSTRAINT "listing_person_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kept_form" ADD CONSTRAINT "kept_form_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kept_form" ADD CONSTRAINT "kept_form_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_terms" ADD CONSTRAINT "registration_terms_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pool" ADD CONSTRAINT "pool_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_pool_id_fkey" FOREIGN KEY ("pool_id") REFERENCES "pool"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendee" ADD CONSTRAINT "attendee_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema language cannot say

-- Places
ALTER TABLE "pool" ADD CONSTRAINT "pool_capacity" CHECK ("capacity" >= 0);
ALTER TABLE "pool" ADD CONSTRAINT "pool_taken_within_capacity" CHECK ("taken" BETWEEN 0 AND "capacity");
ALTER TABLE "registration" ADD CONSTRAINT "registration_people" CHECK ("people" BETWEEN 1 AND 50);
ALTER TABLE "registration" ADD CONSTRAINT "registration_individual_people"
  CHECK ("kind" <> 'individual' OR "people" <= 5);
CREATE UNIQUE INDEX "registration_active_individual" ON "registration" ("listing_id", "contact_email")
  WHERE "kind" = 'individual' AND "status" IN ('pending', 'confirmed', 'waitlisted');
ALTER TABLE "registration_terms" ADD CONSTRAINT "registration_terms_window"
  CHECK ("closes_at" IS NULL OR "opens_at" IS NULL OR "closes_at" > "opens_at");
ALTER TABLE "intake" ADD CONSTRAINT "intake_places" CHECK ("places" >= 0);

-- Times
ALTER TABLE "exhibition" ADD CONSTRAINT "exhibition_run" CHECK ("ends_on" >= "starts_on");
ALTER TABLE "closure" ADD CONSTRAINT "closure_run" CHECK ("ends_on" >= "starts_on");
ALTER TABLE "project" ADD CONSTRAINT "project_run" CHECK ("ends_on" IS NULL OR "ends_on" >= "starts_on");
ALTER TABLE "opening_hours" ADD CONSTRAINT "opening_hours_weekday" CHECK ("weekday" BETWEEN 1 AND 7);
ALTER TABLE "opening_hours" ADD CONSTRAINT "opening_hours_times" CHECK (
  "opens" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
  AND "closes" ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$'
  AND "opens" COLLATE "C" < "closes" COLLATE "C"
);
ALTER TABLE "session" ADD CONSTRAINT "session_order" CHECK ("ends_at" > "starts_at");
ALTER TABLE "session" ADD CONSTRAINT "session_wall_times" CHECK (
  "local_start" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$'
  AND "local_end" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$'
);
ALTER TABLE "listing" ADD CONSTRAINT "listing_span"
  CHECK ("ends_at" IS NULL OR "starts_at" IS NULL OR "ends_at" >= "starts_at");
ALTER TABLE "verification" ADD CONSTRAINT "verification_span" CHECK ("expires_at" > "verified_at");

-- Codes
ALTER TABLE "listing" ADD CONSTRAINT "listing_code" CHECK ("code" ~ '^[A-Z]{3}-[0-9]{4}-[0-9]{4,}$');
ALTER TABLE "listing" ADD CONSTRAINT "listing_country" CHECK ("country_code" ~ '^[A-Z]{2}$');
ALTER TABLE "listing" ADD CONSTRAINT "listing_field" CHECK ("field_code" ~ '^[0-9]{2,4}$');
ALTER TABLE "listing" ADD CONSTRAINT "listing_published_when" CHECK ("status" <> 'published' OR "published_at" IS NOT NULL);
ALTER TABLE "listing" ADD CONSTRAINT "listing_cancelled_when" CHECK ("status" <> 'cancelled' OR "cancelled_at" IS NOT NULL);
ALTER TABLE "listing_country" ADD CONSTRAINT "listing_country_code" CHECK ("country_code" ~ '^[A-Z]{2}$');
ALTER TABLE "institution" ADD CONSTRAINT "institution_country" CHECK ("country_code" ~ '^[A-Z]{2}$');
ALTER TABLE "venue" ADD CONSTRAINT "venue_country" CHECK ("country_code" ~ '^[A-Z]{2}$');
ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_sector" CHECK ("sector" ~ '^[A-U]$');
ALTER TABLE "person" ADD CONSTRAINT "person_orcid" CHECK ("orcid" ~ '^([0-9]{4}-){3}[0-9]{3}[0-9X]$');
ALTER TABLE "programme" ADD CONSTRAINT "programme_credits" CHECK ("credits" > 0);
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_bytes" CHECK ("bytes" > 0);

-- Addresses
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_email" CHECK ("email" = lower("email"));
ALTER TABLE "sign_in_code" ADD CONSTRAINT "sign_in_code_email" CHECK ("email" = lower("email"));
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_email" CHECK ("email" = lower("email"));
ALTER TABLE "registration" ADD CONSTRAINT "registration_contact_email" CHECK ("contact_email" = lower("contact_email"));
ALTER TABLE "attendee" ADD CONSTRAINT "attendee_email" CHECK ("email" = lower("email"));
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_recipient" CHECK ("recipient" = lower("recipient"));
ALTER TABLE "register_domain" ADD CONSTRAINT "register_domain_domain" CHECK ("domain" = lower("domain"));

-- The audit log
CREATE FUNCTION "audit_entry_refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."is_sample" AND current_setting('silk_road.sample_clear', true) = 'on' THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'audit entries are never changed' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER "audit_entry_unchanged" BEFORE UPDATE OR DELETE ON "audit_entry"
  FOR EACH ROW EXECUTE FUNCTION "audit_entry_refuse_change"();
CREATE TRIGGER "audit_entry_not_emptied" BEFORE TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "audit_entry_refuse_change"();
