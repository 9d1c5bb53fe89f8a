-- AlterTable
ALTER TABLE "ticket_sla" ADD COLUMN     "recount_since" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "ticket_sla_recount_since_idx" ON "ticket_sla"("recount_since");
