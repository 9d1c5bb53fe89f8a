-- DropIndex
DROP INDEX "sla_target_agreement_id_priority_id_issue_type_id_key";

-- AlterTable
ALTER TABLE "sla_target" ADD COLUMN     "sub_issue_type_id" UUID;

-- AlterTable
ALTER TABLE "ticket" ADD COLUMN     "agreement_id" UUID;

-- AlterTable
ALTER TABLE "ticket_sla" ADD COLUMN     "warned" "sla_event"[] DEFAULT ARRAY[]::"sla_event"[];

-- CreateIndex
CREATE UNIQUE INDEX "sla_target_agreement_id_priority_id_issue_type_id_sub_issue_key" ON "sla_target"("agreement_id", "priority_id", "issue_type_id", "sub_issue_type_id");

-- AddForeignKey
ALTER TABLE "sla_target" ADD CONSTRAINT "sla_target_sub_issue_type_id_fkey" FOREIGN KEY ("sub_issue_type_id") REFERENCES "sub_issue_type"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "service_level_agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One target for each kind of ticket, whatever is left open; a sub-issue stands under its issue.
CREATE UNIQUE INDEX "sla_target_one_for_all_sub_issues" ON "sla_target" ("agreement_id", "priority_id", "issue_type_id") WHERE "sub_issue_type_id" IS NULL;
ALTER TABLE "sla_target" ADD CONSTRAINT "sla_target_sub_issue_under_issue" CHECK ("sub_issue_type_id" IS NULL OR "issue_type_id" IS NOT NULL);
