-- All tickets of one of many technicians by priority: from their index, not by walking a million tickets in the order of priorities.
-- CreateIndex
CREATE INDEX "ticket_technician_id_priority_rank_number_idx" ON "ticket"("technician_id", "priority_rank", "number" DESC);
