-- A board of hundreds of technicians in the order of due dates: the first few of each from their index, not by sorting all of them.
-- CreateIndex
CREATE INDEX "ticket_technician_id_is_open_due_at_number_idx" ON "ticket"("technician_id", "is_open", "due_at", "number" DESC);
