-- CreateIndex
CREATE INDEX "ticket_technician_id_number_idx" ON "ticket"("technician_id", "number" DESC);
