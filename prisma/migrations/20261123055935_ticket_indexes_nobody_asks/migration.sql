-- Every change of a ticket writes into each of its indexes. Titles are found by the words of a search now; the other index is the
-- beginning of a longer one.
-- DropIndex
DROP INDEX "ticket_is_open_sla_due_at_idx";

-- DropIndex
DROP INDEX "ticket_title_idx";
