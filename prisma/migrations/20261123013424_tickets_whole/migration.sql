-- CreateEnum
CREATE TYPE "incoming_mail_outcome" AS ENUM ('waiting', 'created', 'replied', 'ignored', 'refused');

-- CreateEnum
CREATE TYPE "sla_hours" AS ENUM ('location', 'custom', 'around_the_clock');

-- CreateEnum
CREATE TYPE "sla_event" AS ENUM ('none', 'first_response', 'resolution_plan', 'waiting_customer', 'resolved');

-- AlterTable
ALTER TABLE "customer" ADD COLUMN     "agreement_id" UUID;

-- AlterTable
ALTER TABLE "customer_location" ADD COLUMN     "phone" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "outgoing_mail" ADD COLUMN     "bcc" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "cc" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "html" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "in_reply_to" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "is_automatic" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "message_id" TEXT,
ADD COLUMN     "ticket_id" UUID;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "location_id" UUID;

-- AlterTable
ALTER TABLE "queue" ADD COLUMN     "lead_id" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "ticket" ADD COLUMN     "category_id" UUID,
ADD COLUMN     "contract_id" UUID,
ADD COLUMN     "customer_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "device_id" UUID,
ADD COLUMN     "issue_type_id" UUID,
ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "problem_id" UUID,
ADD COLUMN     "purchase_order" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sla_due_at" TIMESTAMPTZ(3),
ADD COLUMN     "status_sort" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sub_issue_type_id" UUID,
ADD COLUMN     "work_type_id" UUID;

-- AlterTable
ALTER TABLE "ticket_note" ADD COLUMN     "edited_at" TIMESTAMPTZ(3),
ADD COLUMN     "is_locked" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "note_type_id" UUID,
ADD COLUMN     "recipients" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "sender_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "title" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "ticket_priority" ADD COLUMN     "is_system" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "ticket_source" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "ticket_status" ADD COLUMN     "sla_event" "sla_event" NOT NULL DEFAULT 'first_response',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "work_type" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "device" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "location_id" UUID,
    "contact_id" UUID,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT '',
    "serial_number" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "agreement_id" UUID,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contract" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "number" TEXT NOT NULL DEFAULT '',
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "agreement_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mailbox" (
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "queue_id" UUID,
    "customer_id" UUID,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "uid_validity" BIGINT,
    "last_uid" BIGINT NOT NULL DEFAULT 0,
    "last_seen_at" TIMESTAMPTZ(3),
    "last_error" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mailbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incoming_mail" (
    "id" UUID NOT NULL,
    "mailbox_id" UUID,
    "message_id" TEXT NOT NULL,
    "in_reply_to" TEXT NOT NULL DEFAULT '',
    "references" TEXT[],
    "from_address" TEXT NOT NULL,
    "from_name" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL DEFAULT '',
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "raw_key" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "outcome" "incoming_mail_outcome" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "ticket_id" UUID,
    "note_id" UUID,

    CONSTRAINT "incoming_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_location" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "week_hours" JSONB NOT NULL,
    "holiday_set_id" UUID,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "office_location_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holiday_set" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "holiday_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holiday" (
    "holiday_set_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("holiday_set_id","day")
);

-- CreateTable
CREATE TABLE "service_level_agreement" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "hours" "sla_hours" NOT NULL DEFAULT 'location',
    "location_id" UUID,
    "custom_hours" JSONB,
    "custom_zone" TEXT,
    "holiday_set_id" UUID,
    "sets_due_date" BOOLEAN NOT NULL DEFAULT true,
    "warn_at_percent" INTEGER NOT NULL DEFAULT 75,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "service_level_agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sla_target" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "priority_id" UUID NOT NULL,
    "issue_type_id" UUID,
    "first_response_minutes" INTEGER,
    "resolution_plan_minutes" INTEGER,
    "resolved_minutes" INTEGER,

    CONSTRAINT "sla_target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_sla" (
    "ticket_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "first_response_minutes" INTEGER,
    "resolution_plan_minutes" INTEGER,
    "resolved_minutes" INTEGER,
    "first_response_due_at" TIMESTAMPTZ(3),
    "resolution_plan_due_at" TIMESTAMPTZ(3),
    "resolved_due_at" TIMESTAMPTZ(3),
    "first_response_at" TIMESTAMPTZ(3),
    "resolution_plan_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "first_response_by_id" UUID,
    "resolved_by_id" UUID,
    "first_response_elapsed" INTEGER,
    "resolution_plan_elapsed" INTEGER,
    "resolved_elapsed" INTEGER,
    "is_first_response_met" BOOLEAN,
    "is_resolution_plan_met" BOOLEAN,
    "is_resolved_met" BOOLEAN,
    "paused_at" TIMESTAMPTZ(3),
    "paused_minutes" INTEGER NOT NULL DEFAULT 0,
    "warn_at" TIMESTAMPTZ(3),
    "history" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "ticket_sla_pkey" PRIMARY KEY ("ticket_id")
);

-- CreateTable
CREATE TABLE "issue_type" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sort" INTEGER NOT NULL DEFAULT 0,
    "is_system" BOOLEAN NOT NULL DEFAULT false,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "issue_type_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sub_issue_type" (
    "id" UUID NOT NULL,
    "issue_type_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sort" INTEGER NOT NULL DEFAULT 0,
    "is_system" BOOLEAN NOT NULL DEFAULT false,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "sub_issue_type_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_category" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nickname" TEXT NOT NULL DEFAULT '',
    "tone" TEXT NOT NULL DEFAULT 'neutral',
    "sort" INTEGER NOT NULL DEFAULT 0,
    "is_system" BOOLEAN NOT NULL DEFAULT false,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "fields" JSONB NOT NULL DEFAULT '{}',
    "starts_timer" BOOLEAN NOT NULL DEFAULT true,
    "shows_timeline" BOOLEAN NOT NULL DEFAULT true,
    "requires_note_title" BOOLEAN NOT NULL DEFAULT false,
    "checklist_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ticket_category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note_type" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "visibility" "note_visibility" NOT NULL DEFAULT 'internal',
    "sort" INTEGER NOT NULL DEFAULT 0,
    "is_system" BOOLEAN NOT NULL DEFAULT false,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "note_type_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "note_id" UUID,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "visibility" "note_visibility" NOT NULL,
    "content_id" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checklist_item" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "is_important" BOOLEAN NOT NULL DEFAULT false,
    "done_by_id" UUID,
    "done_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "checklist_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checklist_template" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "checklist_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checklist_template_item" (
    "id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "is_important" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "checklist_template_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_contact" (
    "ticket_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,

    CONSTRAINT "ticket_contact_pkey" PRIMARY KEY ("ticket_id","contact_id")
);

-- CreateTable
CREATE TABLE "tag" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_tag" (
    "ticket_id" UUID NOT NULL,
    "tag_id" UUID NOT NULL,

    CONSTRAINT "ticket_tag_pkey" PRIMARY KEY ("ticket_id","tag_id")
);

-- CreateTable
CREATE TABLE "ticket_follower" (
    "ticket_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ticket_follower_pkey" PRIMARY KEY ("ticket_id","person_id")
);

-- CreateTable
CREATE TABLE "ticket_viewer" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ticket_viewer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_search" (
    "ticket_id" UUID NOT NULL,
    "vector" tsvector NOT NULL,

    CONSTRAINT "ticket_search_pkey" PRIMARY KEY ("ticket_id")
);

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "ticket_view" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "address" TEXT NOT NULL DEFAULT '',
    "columns" JSONB NOT NULL DEFAULT '[]',
    "density" TEXT NOT NULL DEFAULT 'compact',
    "sort" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ticket_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "timer" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "ticket_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "running_since" TIMESTAMPTZ(3),
    "elapsed_seconds" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "timer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "device_customer_id_name_idx" ON "device"("customer_id", "name");

-- CreateIndex
CREATE INDEX "contract_customer_id_name_idx" ON "contract"("customer_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "mailbox_address_key" ON "mailbox"("address");

-- CreateIndex
CREATE UNIQUE INDEX "incoming_mail_message_id_key" ON "incoming_mail"("message_id");

-- CreateIndex
CREATE UNIQUE INDEX "incoming_mail_note_id_key" ON "incoming_mail"("note_id");

-- CreateIndex
CREATE INDEX "incoming_mail_from_address_received_at_idx" ON "incoming_mail"("from_address", "received_at" DESC);

-- CreateIndex
CREATE INDEX "incoming_mail_outcome_id_idx" ON "incoming_mail"("outcome", "id" DESC);

-- CreateIndex
CREATE INDEX "incoming_mail_ticket_id_idx" ON "incoming_mail"("ticket_id");

-- CreateIndex
CREATE UNIQUE INDEX "office_location_name_key" ON "office_location"("name");

-- CreateIndex
CREATE UNIQUE INDEX "holiday_set_name_key" ON "holiday_set"("name");

-- CreateIndex
CREATE UNIQUE INDEX "service_level_agreement_name_key" ON "service_level_agreement"("name");

-- CreateIndex
CREATE UNIQUE INDEX "sla_target_agreement_id_priority_id_issue_type_id_key" ON "sla_target"("agreement_id", "priority_id", "issue_type_id");

-- CreateIndex
CREATE INDEX "ticket_sla_agreement_id_idx" ON "ticket_sla"("agreement_id");

-- CreateIndex
CREATE INDEX "ticket_sla_warn_at_idx" ON "ticket_sla"("warn_at");

-- CreateIndex
CREATE UNIQUE INDEX "issue_type_name_key" ON "issue_type"("name");

-- CreateIndex
CREATE UNIQUE INDEX "sub_issue_type_issue_type_id_name_key" ON "sub_issue_type"("issue_type_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_category_name_key" ON "ticket_category"("name");

-- CreateIndex
CREATE UNIQUE INDEX "note_type_name_key" ON "note_type"("name");

-- CreateIndex
CREATE UNIQUE INDEX "attachment_storage_key_key" ON "attachment"("storage_key");

-- CreateIndex
CREATE INDEX "attachment_ticket_id_created_at_idx" ON "attachment"("ticket_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "attachment_note_id_idx" ON "attachment"("note_id");

-- CreateIndex
CREATE INDEX "checklist_item_ticket_id_position_idx" ON "checklist_item"("ticket_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "checklist_template_name_key" ON "checklist_template"("name");

-- CreateIndex
CREATE INDEX "checklist_template_item_template_id_position_idx" ON "checklist_template_item"("template_id", "position");

-- CreateIndex
CREATE INDEX "ticket_contact_contact_id_idx" ON "ticket_contact"("contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "tag_name_key" ON "tag"("name");

-- CreateIndex
CREATE INDEX "ticket_tag_tag_id_idx" ON "ticket_tag"("tag_id");

-- CreateIndex
CREATE INDEX "ticket_follower_person_id_idx" ON "ticket_follower"("person_id");

-- CreateIndex
CREATE INDEX "ticket_viewer_ticket_id_idx" ON "ticket_viewer"("ticket_id");

-- CreateIndex
CREATE INDEX "ticket_viewer_seen_at_idx" ON "ticket_viewer"("seen_at");

-- CreateIndex
CREATE INDEX "ticket_search_vector_idx" ON "ticket_search" USING GIN ("vector");

-- CreateIndex
CREATE INDEX "search_word_word_idx" ON "search_word" USING GIN ("word" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "ticket_view_owner_id_name_key" ON "ticket_view"("owner_id", "name");

-- CreateIndex
CREATE INDEX "timer_ticket_id_idx" ON "timer"("ticket_id");

-- CreateIndex
CREATE UNIQUE INDEX "timer_person_id_ticket_id_key" ON "timer"("person_id", "ticket_id");

-- CreateIndex
CREATE INDEX "contact_email_idx" ON "contact"("email");

-- CreateIndex
CREATE INDEX "contact_phone_idx" ON "contact"("phone");

-- CreateIndex
CREATE UNIQUE INDEX "outgoing_mail_message_id_key" ON "outgoing_mail"("message_id");

-- CreateIndex
CREATE INDEX "outgoing_mail_ticket_id_idx" ON "outgoing_mail"("ticket_id");

-- CreateIndex
CREATE INDEX "ticket_problem_id_idx" ON "ticket"("problem_id");

-- CreateIndex
CREATE INDEX "ticket_merged_into_id_idx" ON "ticket"("merged_into_id");

-- CreateIndex
CREATE INDEX "ticket_device_id_idx" ON "ticket"("device_id");

-- CreateIndex
CREATE INDEX "ticket_contract_id_idx" ON "ticket"("contract_id");

-- CreateIndex
CREATE INDEX "ticket_issue_type_id_idx" ON "ticket"("issue_type_id");

-- CreateIndex
CREATE INDEX "ticket_sub_issue_type_id_idx" ON "ticket"("sub_issue_type_id");

-- CreateIndex
CREATE INDEX "ticket_category_id_idx" ON "ticket"("category_id");

-- CreateIndex
CREATE INDEX "ticket_is_open_sla_due_at_idx" ON "ticket"("is_open", "sla_due_at");

-- CreateIndex
CREATE INDEX "ticket_is_open_customer_name_number_idx" ON "ticket"("is_open", "customer_name", "number" DESC);

-- CreateIndex
CREATE INDEX "ticket_is_open_status_sort_number_idx" ON "ticket"("is_open", "status_sort", "number" DESC);

-- CreateIndex
CREATE INDEX "ticket_customer_name_number_idx" ON "ticket"("customer_name", "number" DESC);

-- CreateIndex
CREATE INDEX "ticket_status_sort_number_idx" ON "ticket"("status_sort", "number" DESC);

-- AddForeignKey
ALTER TABLE "customer" ADD CONSTRAINT "customer_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "service_level_agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device" ADD CONSTRAINT "device_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device" ADD CONSTRAINT "device_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "customer_location"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device" ADD CONSTRAINT "device_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device" ADD CONSTRAINT "device_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "service_level_agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "service_level_agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outgoing_mail" ADD CONSTRAINT "outgoing_mail_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailbox" ADD CONSTRAINT "mailbox_queue_id_fkey" FOREIGN KEY ("queue_id") REFERENCES "queue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mailbox" ADD CONSTRAINT "mailbox_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incoming_mail" ADD CONSTRAINT "incoming_mail_mailbox_id_fkey" FOREIGN KEY ("mailbox_id") REFERENCES "mailbox"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incoming_mail" ADD CONSTRAINT "incoming_mail_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incoming_mail" ADD CONSTRAINT "incoming_mail_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "ticket_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "office_location"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_location" ADD CONSTRAINT "office_location_holiday_set_id_fkey" FOREIGN KEY ("holiday_set_id") REFERENCES "holiday_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holiday" ADD CONSTRAINT "holiday_holiday_set_id_fkey" FOREIGN KEY ("holiday_set_id") REFERENCES "holiday_set"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_level_agreement" ADD CONSTRAINT "service_level_agreement_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "office_location"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_level_agreement" ADD CONSTRAINT "service_level_agreement_holiday_set_id_fkey" FOREIGN KEY ("holiday_set_id") REFERENCES "holiday_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sla_target" ADD CONSTRAINT "sla_target_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "service_level_agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sla_target" ADD CONSTRAINT "sla_target_priority_id_fkey" FOREIGN KEY ("priority_id") REFERENCES "ticket_priority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sla_target" ADD CONSTRAINT "sla_target_issue_type_id_fkey" FOREIGN KEY ("issue_type_id") REFERENCES "issue_type"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_sla" ADD CONSTRAINT "ticket_sla_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_sla" ADD CONSTRAINT "ticket_sla_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "service_level_agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_sla" ADD CONSTRAINT "ticket_sla_first_response_by_id_fkey" FOREIGN KEY ("first_response_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_sla" ADD CONSTRAINT "ticket_sla_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue" ADD CONSTRAINT "queue_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sub_issue_type" ADD CONSTRAINT "sub_issue_type_issue_type_id_fkey" FOREIGN KEY ("issue_type_id") REFERENCES "issue_type"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_category" ADD CONSTRAINT "ticket_category_checklist_id_fkey" FOREIGN KEY ("checklist_id") REFERENCES "checklist_template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_note" ADD CONSTRAINT "ticket_note_note_type_id_fkey" FOREIGN KEY ("note_type_id") REFERENCES "note_type"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "ticket_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checklist_item" ADD CONSTRAINT "checklist_item_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checklist_item" ADD CONSTRAINT "checklist_item_done_by_id_fkey" FOREIGN KEY ("done_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checklist_template_item" ADD CONSTRAINT "checklist_template_item_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "checklist_template"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "ticket_category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_issue_type_id_fkey" FOREIGN KEY ("issue_type_id") REFERENCES "issue_type"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_sub_issue_type_id_fkey" FOREIGN KEY ("sub_issue_type_id") REFERENCES "sub_issue_type"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_work_type_id_fkey" FOREIGN KEY ("work_type_id") REFERENCES "work_type"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_device_id_fkey" FOREIGN KEY ("device_id") REFERENCES "device"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_problem_id_fkey" FOREIGN KEY ("problem_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_contact" ADD CONSTRAINT "ticket_contact_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_contact" ADD CONSTRAINT "ticket_contact_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_tag" ADD CONSTRAINT "ticket_tag_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_tag" ADD CONSTRAINT "ticket_tag_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_follower" ADD CONSTRAINT "ticket_follower_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_follower" ADD CONSTRAINT "ticket_follower_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_viewer" ADD CONSTRAINT "ticket_viewer_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_viewer" ADD CONSTRAINT "ticket_viewer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_search" ADD CONSTRAINT "ticket_search_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_view" ADD CONSTRAINT "ticket_view_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timer" ADD CONSTRAINT "timer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timer" ADD CONSTRAINT "timer_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Copies that ordered lists need: the customer's name and the status' place in its list.
CREATE FUNCTION "copy_names_to_ticket"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW."customer_id" IS DISTINCT FROM OLD."customer_id" THEN
    SELECT "name" INTO NEW."customer_name" FROM "customer" WHERE "id" = NEW."customer_id";
    NEW."customer_name" := coalesce(NEW."customer_name", '');
  END IF;
  IF TG_OP = 'INSERT' OR NEW."status_id" IS DISTINCT FROM OLD."status_id" THEN
    SELECT "sort" INTO NEW."status_sort" FROM "ticket_status" WHERE "id" = NEW."status_id";
    NEW."status_sort" := coalesce(NEW."status_sort", 0);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ticket_copies_names" BEFORE INSERT OR UPDATE OF "customer_id", "status_id" ON "ticket"
  FOR EACH ROW EXECUTE FUNCTION "copy_names_to_ticket"();
CREATE FUNCTION "copy_customer_name_to_tickets"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ticket" SET "customer_name" = NEW."name" WHERE "customer_id" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "customer_name_reaches_tickets" AFTER UPDATE OF "name" ON "customer"
  FOR EACH ROW WHEN (NEW."name" IS DISTINCT FROM OLD."name") EXECUTE FUNCTION "copy_customer_name_to_tickets"();
CREATE FUNCTION "copy_status_sort_to_tickets"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ticket" SET "status_sort" = NEW."sort" WHERE "status_id" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "status_sort_reaches_tickets" AFTER UPDATE OF "sort" ON "ticket_status"
  FOR EACH ROW WHEN (NEW."sort" IS DISTINCT FROM OLD."sort") EXECUTE FUNCTION "copy_status_sort_to_tickets"();
UPDATE "ticket" SET "customer_name" = c."name" FROM "customer" c WHERE c."id" = "customer_id";
UPDATE "ticket" SET "status_sort" = s."sort" FROM "ticket_status" s WHERE s."id" = "status_id";

-- What the statuses of a desk that exists already say to the clock.
UPDATE "ticket_status" SET "sla_event" = CASE "stage"
  WHEN 'fresh' THEN 'none' WHEN 'waiting_customer' THEN 'waiting_customer' WHEN 'complete' THEN 'resolved'
  ELSE 'first_response' END::"sla_event";

-- The limits of the new parts, once more, for the truth.
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_purchase_order_length" CHECK (char_length("purchase_order") <= 50);
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_sub_issue_under_issue" CHECK ("sub_issue_type_id" IS NULL OR "issue_type_id" IS NOT NULL);
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_is_not_its_own_problem" CHECK ("problem_id" <> "id");
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_is_not_merged_into_itself" CHECK ("merged_into_id" <> "id");
ALTER TABLE "ticket_category" ADD CONSTRAINT "ticket_category_names" CHECK (char_length("name") BETWEEN 1 AND 30 AND char_length("nickname") <= 3);
ALTER TABLE "tag" ADD CONSTRAINT "tag_name" CHECK (char_length("name") BETWEEN 1 AND 40 AND "name" = lower("name"));
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_bytes" CHECK ("bytes" > 0);
ALTER TABLE "checklist_item" ADD CONSTRAINT "checklist_item_text" CHECK (char_length("text") BETWEEN 1 AND 255);
ALTER TABLE "checklist_item" ADD CONSTRAINT "checklist_item_done_by_and_when" CHECK (("done_by_id" IS NULL) = ("done_at" IS NULL));
ALTER TABLE "checklist_template_item" ADD CONSTRAINT "checklist_template_item_text" CHECK (char_length("text") BETWEEN 1 AND 255);
ALTER TABLE "sla_target" ADD CONSTRAINT "sla_target_minutes" CHECK ("first_response_minutes" > 0 AND "resolution_plan_minutes" > 0 AND "resolved_minutes" > 0);
ALTER TABLE "service_level_agreement" ADD CONSTRAINT "service_level_agreement_warning" CHECK ("warn_at_percent" BETWEEN 0 AND 99);
ALTER TABLE "timer" ADD CONSTRAINT "timer_elapsed" CHECK ("elapsed_seconds" >= 0);

-- One default in each list, and one running timer a person.
CREATE UNIQUE INDEX "ticket_status_one_default" ON "ticket_status" ("is_default") WHERE "is_default";
CREATE UNIQUE INDEX "ticket_priority_one_default" ON "ticket_priority" ("is_default") WHERE "is_default";
CREATE UNIQUE INDEX "ticket_source_one_default" ON "ticket_source" ("is_default") WHERE "is_default";
CREATE UNIQUE INDEX "queue_one_default" ON "queue" ("is_default") WHERE "is_default";
CREATE UNIQUE INDEX "ticket_category_one_default" ON "ticket_category" ("is_default") WHERE "is_default";
CREATE UNIQUE INDEX "note_type_one_default" ON "note_type" ("is_default") WHERE "is_default";
CREATE UNIQUE INDEX "office_location_one_default" ON "office_location" ("is_default") WHERE "is_default";
CREATE UNIQUE INDEX "service_level_agreement_one_default" ON "service_level_agreement" ("is_default") WHERE "is_default";
CREATE UNIQUE INDEX "timer_one_running" ON "timer" ("person_id") WHERE "running_since" IS NOT NULL;
CREATE UNIQUE INDEX "sla_target_one_for_all_issues" ON "sla_target" ("agreement_id", "priority_id") WHERE "issue_type_id" IS NULL;

-- A desk that exists already gets the default category and note type, which every desk has.
INSERT INTO "ticket_category" ("id", "name", "nickname", "tone", "sort", "is_default")
  SELECT gen_random_uuid(), 'Standard', 'STD', 'blue', 1, true WHERE EXISTS (SELECT 1 FROM "organization");
INSERT INTO "note_type" ("id", "name", "visibility", "sort", "is_default")
  SELECT gen_random_uuid(), 'Work note', 'internal', 1, true WHERE EXISTS (SELECT 1 FROM "organization");
