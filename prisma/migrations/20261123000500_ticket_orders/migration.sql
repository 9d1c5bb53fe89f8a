-- Every order of the ticket list, with the number as its last word, and customers by name.
-- DropIndex
DROP INDEX "ticket_is_open_due_at_id_idx";

-- DropIndex
DROP INDEX "ticket_is_open_last_activity_at_id_idx";

-- CreateIndex
CREATE INDEX "customer_name_id_idx" ON "customer"("name", "id");

-- CreateIndex
CREATE INDEX "ticket_is_open_due_at_number_idx" ON "ticket"("is_open", "due_at", "number" DESC);

-- CreateIndex
CREATE INDEX "ticket_is_open_last_activity_at_number_idx" ON "ticket"("is_open", "last_activity_at" DESC, "number" DESC);

-- CreateIndex
CREATE INDEX "ticket_priority_rank_number_idx" ON "ticket"("priority_rank", "number" DESC);

-- CreateIndex
CREATE INDEX "ticket_due_at_number_idx" ON "ticket"("due_at", "number" DESC);

-- CreateIndex
CREATE INDEX "ticket_last_activity_at_number_idx" ON "ticket"("last_activity_at" DESC, "number" DESC);
