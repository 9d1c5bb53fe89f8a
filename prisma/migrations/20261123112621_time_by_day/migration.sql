-- CreateIndex
CREATE INDEX "time_entry_worked_on_idx" ON "time_entry"("worked_on");
