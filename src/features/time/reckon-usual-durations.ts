import "server-only";
import { db } from "#server/db.ts";

// Enough to know what is usual, and a bound however many entries there are.
const latest = 50_000;

/** Reckons how long entries of each issue type and work type are as a rule, from the latest ones. */
export async function reckonUsualDurations(now: Date): Promise<void> {
  await db.$executeRaw`
    WITH latest AS (
      SELECT ticket_id, work_type_id, worked_minutes FROM time_entry WHERE ticket_id IS NOT NULL ORDER BY id DESC LIMIT ${latest}
    ), kinds AS (
      SELECT 'work_type'::usual_duration_of AS of, work_type_id AS of_id, worked_minutes FROM latest WHERE work_type_id IS NOT NULL
      UNION ALL
      SELECT 'issue_type', ticket.issue_type_id, latest.worked_minutes
        FROM latest JOIN ticket ON ticket.id = latest.ticket_id WHERE ticket.issue_type_id IS NOT NULL
    )
    INSERT INTO usual_duration (of, of_id, entries, median_minutes, reckoned_at)
    SELECT of, of_id, count(*)::int, round(percentile_cont(0.5) WITHIN GROUP (ORDER BY worked_minutes))::int, ${now}
      FROM kinds GROUP BY of, of_id
        ON CONFLICT (of, of_id) DO UPDATE
       SET entries = EXCLUDED.entries, median_minutes = EXCLUDED.median_minutes, reckoned_at = EXCLUDED.reckoned_at`;
}
