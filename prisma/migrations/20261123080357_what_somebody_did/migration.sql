-- CreateIndex
CREATE INDEX "event_actor_id_at_idx" ON "event"("actor_id", "at");
