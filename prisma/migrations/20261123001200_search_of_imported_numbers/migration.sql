-- CreateIndex
CREATE INDEX "ticket_import_number_idx" ON "ticket" USING GIN ("import_number" gin_trgm_ops);
