-- A board takes the newest open tickets of each status: from their index, not by walking all open ones.
-- CreateIndex
CREATE INDEX "ticket_status_id_is_open_number_idx" ON "ticket"("status_id", "is_open", "number" DESC);
