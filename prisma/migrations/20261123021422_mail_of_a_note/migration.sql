-- AlterTable
ALTER TABLE "outgoing_mail" ADD COLUMN     "note_id" UUID;

-- CreateIndex
CREATE INDEX "outgoing_mail_note_id_idx" ON "outgoing_mail"("note_id");

-- AddForeignKey
ALTER TABLE "outgoing_mail" ADD CONSTRAINT "outgoing_mail_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "ticket_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
