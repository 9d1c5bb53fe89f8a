-- AlterTable
ALTER TABLE "expense" ADD COLUMN     "days" INTEGER,
ADD COLUMN     "paid_tax_amount" INTEGER,
ADD COLUMN     "per_diem_amount" INTEGER;

-- AlterTable
ALTER TABLE "expense_category" DROP COLUMN "distance_rate",
DROP COLUMN "is_mileage";
