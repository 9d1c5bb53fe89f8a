-- CreateEnum
CREATE TYPE "time_overlaps" AS ENUM ('mark', 'forbid');

-- CreateEnum
CREATE TYPE "proxy_entry" AS ENUM ('nobody', 'approvers', 'administrators', 'approvers_and_administrators');

-- CreateEnum
CREATE TYPE "rate_modifier" AS ENUM ('role_rate', 'plus_minus', 'multiplier', 'own_rate', 'flat');

-- CreateEnum
CREATE TYPE "time_off_status" AS ENUM ('requested', 'approved', 'rejected', 'cancelled');

-- CreateEnum
CREATE TYPE "time_reminder_kind" AS ENUM ('day', 'period');

-- AlterEnum
ALTER TYPE "timesheet_status" ADD VALUE 'paid';

-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "allows_future_time" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "allows_midnight" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "allows_other_role" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "minimum_summary" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "note_quality_blocks" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "proxy_entry" "proxy_entry" NOT NULL DEFAULT 'nobody',
ADD COLUMN     "reminder_at" INTEGER NOT NULL DEFAULT 1020,
ADD COLUMN     "reminds_at_period_end" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "reminds_daily" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "requires_summary" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "rounds_worked_time" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "submit_text" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "time_overlaps" "time_overlaps" NOT NULL DEFAULT 'mark',
ADD COLUMN     "timer_asks_after" INTEGER NOT NULL DEFAULT 480;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "gets_reminders" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "reminder_at" INTEGER;

-- AlterTable
ALTER TABLE "time_entry" ADD COLUMN     "contract_id" UUID,
ADD COLUMN     "entered_by_id" UUID,
ADD COLUMN     "internal_code_id" UUID,
ADD COLUMN     "remark" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sheet_minutes" INTEGER,
ADD COLUMN     "split_id" UUID,
ADD COLUMN     "time_off_request_id" UUID,
ALTER COLUMN "ticket_id" DROP NOT NULL,
ALTER COLUMN "work_type_id" DROP NOT NULL,
ALTER COLUMN "billing_role_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "timer" ADD COLUMN     "asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "confirmed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "timesheet" ADD COLUMN     "paid_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "work_type" ADD COLUMN     "after_hours_id" UUID,
ADD COLUMN     "code" TEXT,
ADD COLUMN     "maximum_minutes" INTEGER,
ADD COLUMN     "minimum_minutes" INTEGER,
ADD COLUMN     "rate_modifier" "rate_modifier" NOT NULL DEFAULT 'role_rate',
ADD COLUMN     "rate_value" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "contract_role_rate" (
    "id" UUID NOT NULL,
    "contract_id" UUID NOT NULL,
    "billing_role_id" UUID NOT NULL,
    "hourly_rate" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "contract_role_rate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "internal_time_code" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT,
    "system_key" TEXT,
    "is_regular" BOOLEAN NOT NULL DEFAULT true,
    "is_time_off" BOOLEAN NOT NULL DEFAULT false,
    "needs_approval" BOOLEAN NOT NULL DEFAULT true,
    "yearly_allowance" INTEGER,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "sort" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "internal_time_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "time_off_allowance" (
    "person_id" UUID NOT NULL,
    "code_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "carried_minutes" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "time_off_allowance_pkey" PRIMARY KEY ("person_id","code_id","year")
);

-- CreateTable
CREATE TABLE "time_off_request" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "code_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "status" "time_off_status" NOT NULL DEFAULT 'requested',
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decision_reason" TEXT NOT NULL DEFAULT '',
    "cancelled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "time_off_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "time_off_day" (
    "request_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,

    CONSTRAINT "time_off_day_pkey" PRIMARY KEY ("request_id","day")
);

-- CreateTable
CREATE TABLE "approver_absence" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "deputy_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "approver_absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "timesheet_calendar" (
    "starts_on" DATE NOT NULL,
    "length" "timesheet_period" NOT NULL,
    "anchor" DATE NOT NULL,

    CONSTRAINT "timesheet_calendar_pkey" PRIMARY KEY ("starts_on")
);

-- CreateTable
CREATE TABLE "time_reminder" (
    "person_id" UUID NOT NULL,
    "kind" "time_reminder_kind" NOT NULL,
    "day" DATE NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "time_reminder_pkey" PRIMARY KEY ("person_id","kind","day")
);

-- CreateIndex
CREATE UNIQUE INDEX "contract_role_rate_contract_id_billing_role_id_starts_on_key" ON "contract_role_rate"("contract_id", "billing_role_id", "starts_on");

-- CreateIndex
CREATE UNIQUE INDEX "internal_time_code_name_key" ON "internal_time_code"("name");

-- CreateIndex
CREATE UNIQUE INDEX "internal_time_code_code_key" ON "internal_time_code"("code");

-- CreateIndex
CREATE UNIQUE INDEX "internal_time_code_system_key_key" ON "internal_time_code"("system_key");

-- CreateIndex
CREATE INDEX "time_off_request_person_id_starts_on_idx" ON "time_off_request"("person_id", "starts_on");

-- CreateIndex
CREATE INDEX "time_off_request_status_created_at_idx" ON "time_off_request"("status", "created_at");

-- CreateIndex
CREATE INDEX "approver_absence_person_id_starts_on_idx" ON "approver_absence"("person_id", "starts_on");

-- CreateIndex
CREATE INDEX "approver_absence_deputy_id_starts_on_idx" ON "approver_absence"("deputy_id", "starts_on");

-- CreateIndex
CREATE INDEX "time_entry_person_id_created_at_idx" ON "time_entry"("person_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "work_type_code_key" ON "work_type"("code");

-- AddForeignKey
ALTER TABLE "contract_role_rate" ADD CONSTRAINT "contract_role_rate_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contract"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_role_rate" ADD CONSTRAINT "contract_role_rate_billing_role_id_fkey" FOREIGN KEY ("billing_role_id") REFERENCES "billing_role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_type" ADD CONSTRAINT "work_type_after_hours_id_fkey" FOREIGN KEY ("after_hours_id") REFERENCES "work_type"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_off_allowance" ADD CONSTRAINT "time_off_allowance_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_off_allowance" ADD CONSTRAINT "time_off_allowance_code_id_fkey" FOREIGN KEY ("code_id") REFERENCES "internal_time_code"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_off_request" ADD CONSTRAINT "time_off_request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_off_request" ADD CONSTRAINT "time_off_request_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_off_request" ADD CONSTRAINT "time_off_request_code_id_fkey" FOREIGN KEY ("code_id") REFERENCES "internal_time_code"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_off_day" ADD CONSTRAINT "time_off_day_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "time_off_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approver_absence" ADD CONSTRAINT "approver_absence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approver_absence" ADD CONSTRAINT "approver_absence_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_reminder" ADD CONSTRAINT "time_reminder_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_entered_by_id_fkey" FOREIGN KEY ("entered_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_internal_code_id_fkey" FOREIGN KEY ("internal_code_id") REFERENCES "internal_time_code"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_time_off_request_id_fkey" FOREIGN KEY ("time_off_request_id") REFERENCES "time_off_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was written before counts on its timesheet as it was worked. The guard steps aside for this one statement: it adds a
-- figure beside what was submitted or approved, and changes nothing of it.
ALTER TABLE "time_entry" DISABLE TRIGGER "time_entry_on_an_open_sheet";
UPDATE "time_entry" SET "sheet_minutes" = "worked_minutes";
ALTER TABLE "time_entry" ENABLE TRIGGER "time_entry_on_an_open_sheet";
ALTER TABLE "time_entry" ALTER COLUMN "sheet_minutes" SET NOT NULL;

-- Time is a ticket's, with work type and billing role, or an internal code's, and then nobody is billed for it.
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_of_a_ticket_or_a_code" CHECK (num_nonnulls("ticket_id", "internal_code_id") = 1);
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_of_a_ticket_says_how_it_is_sold" CHECK (
  ("ticket_id" IS NULL) = ("work_type_id" IS NULL) AND ("ticket_id" IS NULL) = ("billing_role_id" IS NULL)
);
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_internal_bills_nothing" CHECK (
  "ticket_id" IS NOT NULL OR (NOT "is_billable" AND NOT "show_on_invoice" AND "contract_id" IS NULL AND "offset_minutes" = 0)
);
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_time_off_has_a_code" CHECK ("time_off_request_id" IS NULL OR "internal_code_id" IS NOT NULL);
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_minutes_within_limits" CHECK (
  "sheet_minutes" BETWEEN 0 AND 1500 AND "offset_minutes" BETWEEN -1440 AND 1440 AND "billable_minutes" <= 6000
);
-- Whether a summary must be there is a setting now; how long it can be is not.
ALTER TABLE "time_entry" DROP CONSTRAINT "time_entry_says_what_was_done";
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_texts" CHECK (
  length("summary") <= 8000 AND length("internal_notes") <= 8000 AND length("remark") <= 500
);
CREATE INDEX "time_entry_pieces" ON "time_entry" ("split_id") WHERE "split_id" IS NOT NULL;
CREATE INDEX "time_entry_internal" ON "time_entry" ("person_id", "internal_code_id", "worked_on") WHERE "internal_code_id" IS NOT NULL;
CREATE INDEX "time_entry_of_request" ON "time_entry" ("time_off_request_id") WHERE "time_off_request_id" IS NOT NULL;
CREATE INDEX "time_entry_of_contract" ON "time_entry" ("contract_id", "worked_on") WHERE "contract_id" IS NOT NULL;

ALTER TABLE "work_type" ADD CONSTRAINT "work_type_hours_to_bill" CHECK (
  "minimum_minutes" BETWEEN 1 AND 1440 AND "maximum_minutes" BETWEEN 1 AND 1440 AND "minimum_minutes" <= "maximum_minutes"
);
ALTER TABLE "work_type" ADD CONSTRAINT "work_type_rate" CHECK (
  CASE "rate_modifier" WHEN 'role_rate' THEN "rate_value" = 0
    WHEN 'plus_minus' THEN "rate_value" BETWEEN -2000000000 AND 2000000000
    ELSE "rate_value" BETWEEN 0 AND 2000000000 END
);
ALTER TABLE "work_type" ADD CONSTRAINT "work_type_after_hours_is_another" CHECK ("after_hours_id" <> "id");
ALTER TABLE "work_type" ADD CONSTRAINT "work_type_code" CHECK ("code" ~ '^[A-Z0-9][A-Z0-9_-]{0,11}$');
ALTER TABLE "contract_role_rate" ADD CONSTRAINT "contract_role_rate_within_limits" CHECK ("hourly_rate" BETWEEN 0 AND 2000000000);
ALTER TABLE "contract_role_rate" ADD CONSTRAINT "contract_role_rate_ends_after_it_starts" CHECK ("ends_on" >= "starts_on");

ALTER TABLE "internal_time_code" ADD CONSTRAINT "internal_time_code_name" CHECK (char_length("name") BETWEEN 1 AND 60);
ALTER TABLE "internal_time_code" ADD CONSTRAINT "internal_time_code_code" CHECK ("code" ~ '^[A-Z0-9][A-Z0-9_-]{0,11}$');
ALTER TABLE "internal_time_code" ADD CONSTRAINT "internal_time_code_for_something" CHECK ("is_regular" OR "is_time_off");
ALTER TABLE "internal_time_code" ADD CONSTRAINT "internal_time_code_allowance" CHECK ("yearly_allowance" BETWEEN 0 AND 527040);
ALTER TABLE "time_off_allowance" ADD CONSTRAINT "time_off_allowance_within_limits" CHECK (
  "year" BETWEEN 2000 AND 2199 AND "minutes" BETWEEN 0 AND 527040 AND "carried_minutes" BETWEEN -527040 AND 527040
);
ALTER TABLE "time_off_request" ADD CONSTRAINT "time_off_request_ends_after_it_starts" CHECK ("ends_on" >= "starts_on");
ALTER TABLE "time_off_request" ADD CONSTRAINT "time_off_request_decided_by_somebody" CHECK (("decided_at" IS NULL) = ("decided_by_id" IS NULL));
ALTER TABLE "time_off_request" ADD CONSTRAINT "time_off_request_rejected_with_a_reason" CHECK (
  "status" <> 'rejected' OR ("decided_at" IS NOT NULL AND "decision_reason" <> '')
);
ALTER TABLE "time_off_request" ADD CONSTRAINT "time_off_request_cancelled_at" CHECK (("status" = 'cancelled') = ("cancelled_at" IS NOT NULL));
ALTER TABLE "time_off_day" ADD CONSTRAINT "time_off_day_within_a_day" CHECK ("minutes" BETWEEN 1 AND 1440);
ALTER TABLE "approver_absence" ADD CONSTRAINT "approver_absence_ends_after_it_starts" CHECK ("ends_on" >= "starts_on");
ALTER TABLE "approver_absence" ADD CONSTRAINT "approver_absence_deputy_is_another" CHECK ("deputy_id" <> "person_id");
ALTER TABLE "organization" ADD CONSTRAINT "organization_time_rules" CHECK (
  "minimum_summary" BETWEEN 0 AND 500 AND "timer_asks_after" BETWEEN 0 AND 1440 AND "reminder_at" BETWEEN 0 AND 1439
  AND length("submit_text") <= 2000
);
ALTER TABLE "person" ADD CONSTRAINT "person_reminder_within_a_day" CHECK ("reminder_at" BETWEEN 0 AND 1439);

-- A sheet that was paid is as locked as one that is submitted or approved. (As text: a new value of an enum cannot be named in
-- the transaction that adds it.)
ALTER TABLE "timesheet" DROP CONSTRAINT "timesheet_decided_by_somebody";
ALTER TABLE "timesheet" ADD CONSTRAINT "timesheet_decided_by_somebody" CHECK (
  "status"::text NOT IN ('approved', 'rejected', 'paid') OR ("decided_by_id" IS NOT NULL AND "decided_at" IS NOT NULL)
);
ALTER TABLE "timesheet" ADD CONSTRAINT "timesheet_paid_at" CHECK (("status"::text = 'paid') = ("paid_at" IS NOT NULL));
CREATE OR REPLACE FUNCTION "guard_time_of_sheet"("sheet_id" uuid) RETURNS "timesheet" LANGUAGE plpgsql AS $$
DECLARE
  sheet "timesheet";
BEGIN
  SELECT * INTO sheet FROM "timesheet" WHERE "id" = "sheet_id" FOR SHARE;
  IF sheet."status"::text NOT IN ('open', 'rejected') THEN
    RAISE EXCEPTION 'Time on a timesheet that is % cannot change', sheet."status" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN sheet;
END $$;

-- A desk that exists already gets the internal time codes that every new desk starts with.
INSERT INTO "internal_time_code" ("id", "name", "code", "system_key", "is_regular", "is_time_off", "needs_approval", "sort")
SELECT gen_random_uuid(), * FROM (VALUES
  ('Internal meeting', 'MEET', NULL, true, false, true, 1),
  ('Training', 'TRAIN', NULL, true, false, true, 2),
  ('Administration', 'ADMIN', NULL, true, false, true, 3),
  ('Vacation', 'VAC', 'vacation', false, true, true, 4),
  ('Sick', 'SICK', 'sick', true, true, false, 5),
  ('Personal', 'PERS', 'personal', false, true, true, 6),
  ('Floating holiday', 'FLOAT', 'floating_holiday', false, true, true, 7),
  ('Holiday', 'HOL', 'holiday', true, false, false, 8),
  ('Unpaid leave', 'UNPAID', 'unpaid', false, true, true, 9)
) AS shipped WHERE EXISTS (SELECT 1 FROM "organization");
