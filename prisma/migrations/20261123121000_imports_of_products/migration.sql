-- CreateEnum
CREATE TYPE "product_import_state" AS ENUM ('waiting', 'running', 'done', 'refused');

-- CreateTable
CREATE TABLE "product_import" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "delimiter" TEXT NOT NULL DEFAULT ',',
    "state" "product_import_state" NOT NULL DEFAULT 'waiting',
    "problem" TEXT NOT NULL DEFAULT '',
    "mapping" JSONB NOT NULL DEFAULT '[]',
    "rows" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "refused" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "product_import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "product_import_person_id_created_at_idx" ON "product_import"("person_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "product_import_state_idx" ON "product_import"("state");

-- AddForeignKey
ALTER TABLE "product_import" ADD CONSTRAINT "product_import_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
