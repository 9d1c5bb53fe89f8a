-- CreateExtension
CREATE EXTENSION IF NOT EXISTS "pg_trgm";

-- CreateEnum
CREATE TYPE "distance_unit" AS ENUM ('mile', 'kilometre');

-- CreateEnum
CREATE TYPE "timesheet_period" AS ENUM ('week', 'two_weeks', 'half_month');

-- CreateEnum
CREATE TYPE "expense_report_status" AS ENUM ('open', 'submitted', 'approved', 'rejected');

-- CreateEnum
CREATE TYPE "approval_kind" AS ENUM ('timesheet', 'expense');

-- CreateEnum
CREATE TYPE "ticket_stage" AS ENUM ('fresh', 'active', 'waiting_customer', 'waiting', 'complete');

-- CreateEnum
CREATE TYPE "ticket_type" AS ENUM ('service_request', 'incident', 'problem', 'change_request', 'alert');

-- CreateEnum
CREATE TYPE "note_visibility" AS ENUM ('internal', 'customer');

-- CreateEnum
CREATE TYPE "timesheet_status" AS ENUM ('open', 'submitted', 'approved', 'rejected');

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_sample" BOOLEAN NOT NULL DEFAULT false,
    "time_zone" TEXT NOT NULL DEFAULT 'America/New_York',
    "locale" TEXT NOT NULL DEFAULT 'en-US',
    "currency" TEXT NOT NULL DEFAULT 'USD',
    "distance_unit" "distance_unit" NOT NULL DEFAULT 'mile',
    "timesheet_period" "timesheet_period" NOT NULL DEFAULT 'week',
    "timesheet_anchor" DATE NOT NULL DEFAULT '2026-01-04'::date,
    "time_rounding_minutes" INTEGER NOT NULL DEFAULT 15,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "alert" TEXT NOT NULL DEFAULT '',
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "external_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "customer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_location" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "is_primary" BOOLEAN NOT NULL DEFAULT false,
    "is_active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "customer_location_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "job_title" TEXT NOT NULL DEFAULT '',
    "accepts_mail" BOOLEAN NOT NULL DEFAULT true,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "external_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "ticket_id" UUID,
    "change" JSONB NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "sentence" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outgoing_mail" (
    "id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "outgoing_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_record" (
    "actor_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "outcome" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_record_pkey" PRIMARY KEY ("actor_id","key")
);

-- CreateTable
CREATE TABLE "expense_category" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_mileage" BOOLEAN NOT NULL DEFAULT false,
    "distance_rate" INTEGER NOT NULL DEFAULT 0,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "sort" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "expense_category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expense_report" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "status" "expense_report_status" NOT NULL DEFAULT 'open',
    "submitted_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "expense_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expense" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "ticket_id" UUID,
    "customer_id" UUID,
    "category_id" UUID NOT NULL,
    "spent_on" DATE NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "origin" TEXT NOT NULL DEFAULT '',
    "destination" TEXT NOT NULL DEFAULT '',
    "distance" INTEGER,
    "distance_rate" INTEGER,
    "amount" INTEGER NOT NULL,
    "is_billable" BOOLEAN NOT NULL DEFAULT true,
    "is_reimbursable" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "expense_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product" (
    "id" UUID NOT NULL,
    "sku" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT 'piece',
    "unit_price" INTEGER NOT NULL,
    "unit_cost" INTEGER NOT NULL DEFAULT 0,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "material" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "product_id" UUID,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unit" TEXT NOT NULL DEFAULT 'piece',
    "unit_price" INTEGER NOT NULL,
    "unit_cost" INTEGER NOT NULL DEFAULT 0,
    "amount" INTEGER NOT NULL,
    "is_billable" BOOLEAN NOT NULL DEFAULT true,
    "used_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "material_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "security_level_id" UUID NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "submits_timesheets" BOOLEAN NOT NULL DEFAULT true,
    "time_zone" TEXT,
    "weekly_billable_goal_minutes" INTEGER NOT NULL DEFAULT 1800,
    "hourly_cost" INTEGER NOT NULL DEFAULT 0,
    "password_hash" TEXT,
    "password_epoch" INTEGER NOT NULL DEFAULT 0,
    "external_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "security_level" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "system_key" TEXT,
    "base_key" TEXT NOT NULL,
    "grants" JSONB NOT NULL DEFAULT '{}',
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "security_level_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "billing_role" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hourly_rate" INTEGER NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "sort" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "billing_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_billing_role" (
    "person_id" UUID NOT NULL,
    "billing_role_id" UUID NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "person_billing_role_pkey" PRIMARY KEY ("person_id","billing_role_id")
);

-- CreateTable
CREATE TABLE "approver" (
    "person_id" UUID NOT NULL,
    "approver_id" UUID NOT NULL,
    "kind" "approval_kind" NOT NULL,
    "level" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "approver_pkey" PRIMARY KEY ("person_id","approver_id","kind","level")
);

-- CreateTable
CREATE TABLE "auth_session" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "password_epoch" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "address" TEXT NOT NULL DEFAULT '',
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "auth_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "subject" TEXT NOT NULL,
    "window_started_at" TIMESTAMPTZ(3) NOT NULL,
    "failures" INTEGER NOT NULL,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("subject")
);

-- CreateTable
CREATE TABLE "sign_off" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "taken_by_id" UUID NOT NULL,
    "signer_name" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "time_zone" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "document_hash" TEXT NOT NULL,
    "strokes" JSONB NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sign_off_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_off_line" (
    "sign_off_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "sign_off_line_pkey" PRIMARY KEY ("sign_off_id","record_id")
);

-- CreateTable
CREATE TABLE "ticket_status" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "stage" "ticket_stage" NOT NULL,
    "tone" TEXT NOT NULL DEFAULT 'neutral',
    "sort" INTEGER NOT NULL,
    "is_system" BOOLEAN NOT NULL DEFAULT false,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "is_active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "ticket_status_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_priority" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "tone" TEXT NOT NULL DEFAULT 'neutral',
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "is_active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "ticket_priority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_source" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sort" INTEGER NOT NULL DEFAULT 0,
    "is_system" BOOLEAN NOT NULL DEFAULT false,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "is_active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "ticket_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "queue" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sort" INTEGER NOT NULL DEFAULT 0,
    "is_system" BOOLEAN NOT NULL DEFAULT false,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "external_key" TEXT,

    CONSTRAINT "queue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "customer_id" UUID NOT NULL,
    "location_id" UUID,
    "contact_id" UUID,
    "type" "ticket_type" NOT NULL DEFAULT 'service_request',
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "resolution" TEXT NOT NULL DEFAULT '',
    "status_id" UUID NOT NULL,
    "is_open" BOOLEAN NOT NULL DEFAULT true,
    "priority_id" UUID NOT NULL,
    "priority_rank" INTEGER NOT NULL,
    "queue_id" UUID,
    "source_id" UUID,
    "technician_id" UUID,
    "billing_role_id" UUID,
    "due_at" TIMESTAMPTZ(3),
    "estimated_minutes" INTEGER,
    "worked_minutes" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "first_response_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "completed_by_id" UUID,
    "last_activity_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_activity" TEXT NOT NULL DEFAULT '',
    "import_source" TEXT,
    "import_number" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_technician" (
    "ticket_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "billing_role_id" UUID NOT NULL,

    CONSTRAINT "ticket_technician_pkey" PRIMARY KEY ("ticket_id","person_id")
);

-- CreateTable
CREATE TABLE "ticket_note" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "author_id" UUID,
    "visibility" "note_visibility" NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ticket_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_counter" (
    "day" DATE NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "ticket_counter_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "work_type" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_billable" BOOLEAN NOT NULL DEFAULT true,
    "show_on_invoice" BOOLEAN NOT NULL DEFAULT true,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "sort" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "work_type_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "timesheet" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "status" "timesheet_status" NOT NULL DEFAULT 'open',
    "approval_level" INTEGER NOT NULL DEFAULT 1,
    "submitted_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "timesheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "time_entry" (
    "id" UUID NOT NULL,
    "timesheet_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "work_type_id" UUID NOT NULL,
    "billing_role_id" UUID NOT NULL,
    "worked_on" DATE NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "time_zone" TEXT NOT NULL,
    "worked_minutes" INTEGER NOT NULL,
    "offset_minutes" INTEGER NOT NULL DEFAULT 0,
    "billable_minutes" INTEGER NOT NULL,
    "is_billable" BOOLEAN NOT NULL,
    "show_on_invoice" BOOLEAN NOT NULL DEFAULT true,
    "hourly_rate" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    "explanation" JSONB NOT NULL,
    "summary" TEXT NOT NULL,
    "internal_notes" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "time_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "customer_external_key_key" ON "customer"("external_key");

-- CreateIndex
CREATE INDEX "customer_name_idx" ON "customer" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "customer_location_customer_id_idx" ON "customer_location"("customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_external_key_key" ON "contact"("external_key");

-- CreateIndex
CREATE INDEX "contact_customer_id_name_idx" ON "contact"("customer_id", "name");

-- CreateIndex
CREATE INDEX "contact_name_idx" ON "contact" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "event_ticket_id_id_idx" ON "event"("ticket_id", "id" DESC);

-- CreateIndex
CREATE INDEX "event_subject_id_id_idx" ON "event"("subject_id", "id" DESC);

-- CreateIndex
CREATE INDEX "event_actor_id_id_idx" ON "event"("actor_id", "id" DESC);

-- CreateIndex
CREATE INDEX "notification_person_id_read_at_id_idx" ON "notification"("person_id", "read_at", "id" DESC);

-- CreateIndex
CREATE INDEX "outgoing_mail_sent_at_id_idx" ON "outgoing_mail"("sent_at", "id" DESC);

-- CreateIndex
CREATE INDEX "idempotency_record_created_at_idx" ON "idempotency_record"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "expense_category_name_key" ON "expense_category"("name");

-- CreateIndex
CREATE INDEX "expense_report_status_submitted_at_idx" ON "expense_report"("status", "submitted_at");

-- CreateIndex
CREATE UNIQUE INDEX "expense_report_person_id_starts_on_key" ON "expense_report"("person_id", "starts_on");

-- CreateIndex
CREATE INDEX "expense_report_id_spent_on_idx" ON "expense"("report_id", "spent_on");

-- CreateIndex
CREATE INDEX "expense_ticket_id_idx" ON "expense"("ticket_id");

-- CreateIndex
CREATE INDEX "expense_person_id_spent_on_idx" ON "expense"("person_id", "spent_on");

-- CreateIndex
CREATE UNIQUE INDEX "product_sku_key" ON "product"("sku");

-- CreateIndex
CREATE INDEX "product_name_idx" ON "product" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "material_ticket_id_idx" ON "material"("ticket_id");

-- CreateIndex
CREATE INDEX "material_person_id_used_on_idx" ON "material"("person_id", "used_on");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "person_external_key_key" ON "person"("external_key");

-- CreateIndex
CREATE INDEX "person_security_level_id_idx" ON "person"("security_level_id");

-- CreateIndex
CREATE UNIQUE INDEX "security_level_name_key" ON "security_level"("name");

-- CreateIndex
CREATE UNIQUE INDEX "security_level_system_key_key" ON "security_level"("system_key");

-- CreateIndex
CREATE UNIQUE INDEX "billing_role_name_key" ON "billing_role"("name");

-- CreateIndex
CREATE INDEX "approver_approver_id_kind_idx" ON "approver"("approver_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "auth_session_token_hash_key" ON "auth_session"("token_hash");

-- CreateIndex
CREATE INDEX "auth_session_person_id_idx" ON "auth_session"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_link_token_hash_key" ON "one_time_link"("token_hash");

-- CreateIndex
CREATE INDEX "one_time_link_person_id_idx" ON "one_time_link"("person_id");

-- CreateIndex
CREATE INDEX "sign_off_ticket_id_signed_at_idx" ON "sign_off"("ticket_id", "signed_at");

-- CreateIndex
CREATE INDEX "sign_off_line_record_id_idx" ON "sign_off_line"("record_id");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_status_name_key" ON "ticket_status"("name");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_priority_name_key" ON "ticket_priority"("name");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_priority_rank_key" ON "ticket_priority"("rank");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_source_name_key" ON "ticket_source"("name");

-- CreateIndex
CREATE UNIQUE INDEX "queue_name_key" ON "queue"("name");

-- CreateIndex
CREATE UNIQUE INDEX "queue_external_key_key" ON "queue"("external_key");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_number_key" ON "ticket"("number");

-- CreateIndex
CREATE INDEX "ticket_is_open_number_idx" ON "ticket"("is_open", "number" DESC);

-- CreateIndex
CREATE INDEX "ticket_is_open_priority_rank_number_idx" ON "ticket"("is_open", "priority_rank", "number" DESC);

-- CreateIndex
CREATE INDEX "ticket_is_open_due_at_id_idx" ON "ticket"("is_open", "due_at", "id");

-- CreateIndex
CREATE INDEX "ticket_is_open_last_activity_at_id_idx" ON "ticket"("is_open", "last_activity_at" DESC, "id");

-- CreateIndex
CREATE INDEX "ticket_technician_id_is_open_number_idx" ON "ticket"("technician_id", "is_open", "number" DESC);

-- CreateIndex
CREATE INDEX "ticket_customer_id_is_open_number_idx" ON "ticket"("customer_id", "is_open", "number" DESC);

-- CreateIndex
CREATE INDEX "ticket_queue_id_is_open_number_idx" ON "ticket"("queue_id", "is_open", "number" DESC);

-- CreateIndex
CREATE INDEX "ticket_status_id_number_idx" ON "ticket"("status_id", "number" DESC);

-- CreateIndex
CREATE INDEX "ticket_contact_id_idx" ON "ticket"("contact_id");

-- CreateIndex
CREATE INDEX "ticket_title_idx" ON "ticket" USING GIN ("title" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "ticket_import_source_import_number_key" ON "ticket"("import_source", "import_number");

-- CreateIndex
CREATE INDEX "ticket_technician_person_id_idx" ON "ticket_technician"("person_id");

-- CreateIndex
CREATE INDEX "ticket_note_ticket_id_created_at_idx" ON "ticket_note"("ticket_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "work_type_name_key" ON "work_type"("name");

-- CreateIndex
CREATE INDEX "timesheet_status_submitted_at_idx" ON "timesheet"("status", "submitted_at");

-- CreateIndex
CREATE UNIQUE INDEX "timesheet_person_id_starts_on_key" ON "timesheet"("person_id", "starts_on");

-- CreateIndex
CREATE INDEX "time_entry_timesheet_id_worked_on_idx" ON "time_entry"("timesheet_id", "worked_on");

-- CreateIndex
CREATE INDEX "time_entry_ticket_id_worked_on_idx" ON "time_entry"("ticket_id", "worked_on");

-- CreateIndex
CREATE INDEX "time_entry_person_id_worked_on_idx" ON "time_entry"("person_id", "worked_on");

-- AddForeignKey
ALTER TABLE "customer_location" ADD CONSTRAINT "customer_location_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expense_report" ADD CONSTRAINT "expense_report_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expense_report" ADD CONSTRAINT "expense_report_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expense" ADD CONSTRAINT "expense_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "expense_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expense" ADD CONSTRAINT "expense_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expense" ADD CONSTRAINT "expense_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expense" ADD CONSTRAINT "expense_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expense" ADD CONSTRAINT "expense_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "expense_category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "material" ADD CONSTRAINT "material_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "material" ADD CONSTRAINT "material_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "material" ADD CONSTRAINT "material_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_security_level_id_fkey" FOREIGN KEY ("security_level_id") REFERENCES "security_level"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_billing_role" ADD CONSTRAINT "person_billing_role_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_billing_role" ADD CONSTRAINT "person_billing_role_billing_role_id_fkey" FOREIGN KEY ("billing_role_id") REFERENCES "billing_role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approver" ADD CONSTRAINT "approver_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approver" ADD CONSTRAINT "approver_approver_id_fkey" FOREIGN KEY ("approver_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_taken_by_id_fkey" FOREIGN KEY ("taken_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off_line" ADD CONSTRAINT "sign_off_line_sign_off_id_fkey" FOREIGN KEY ("sign_off_id") REFERENCES "sign_off"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "customer_location"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_status_id_fkey" FOREIGN KEY ("status_id") REFERENCES "ticket_status"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_priority_id_fkey" FOREIGN KEY ("priority_id") REFERENCES "ticket_priority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_queue_id_fkey" FOREIGN KEY ("queue_id") REFERENCES "queue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "ticket_source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_technician_id_fkey" FOREIGN KEY ("technician_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_billing_role_id_fkey" FOREIGN KEY ("billing_role_id") REFERENCES "billing_role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_completed_by_id_fkey" FOREIGN KEY ("completed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_technician" ADD CONSTRAINT "ticket_technician_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_technician" ADD CONSTRAINT "ticket_technician_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_technician" ADD CONSTRAINT "ticket_technician_billing_role_id_fkey" FOREIGN KEY ("billing_role_id") REFERENCES "billing_role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_note" ADD CONSTRAINT "ticket_note_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_note" ADD CONSTRAINT "ticket_note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timesheet" ADD CONSTRAINT "timesheet_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timesheet" ADD CONSTRAINT "timesheet_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_timesheet_id_fkey" FOREIGN KEY ("timesheet_id") REFERENCES "timesheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_work_type_id_fkey" FOREIGN KEY ("work_type_id") REFERENCES "work_type"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_billing_role_id_fkey" FOREIGN KEY ("billing_role_id") REFERENCES "billing_role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema files cannot say.
ALTER TABLE "organization" ADD CONSTRAINT "organization_rounding_within_an_hour" CHECK ("time_rounding_minutes" BETWEEN 0 AND 60);
ALTER TABLE "approver" ADD CONSTRAINT "approver_level_counts_from_one" CHECK ("level" BETWEEN 1 AND 9);
ALTER TABLE "billing_role" ADD CONSTRAINT "billing_role_rate_not_negative" CHECK ("hourly_rate" >= 0);
ALTER TABLE "person" ADD CONSTRAINT "person_email_lower_case" CHECK ("email" = lower("email"));

-- The record is written once.
CREATE FUNCTION "refuse_change_of_record"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A row of % is a record and cannot be changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "event_is_a_record" BEFORE UPDATE OR DELETE ON "event" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_record"();
