/** One step of filling a desk: what it does, and how. Words between colons are figures of the desk's size. */
export interface FillStep {
  readonly title: string;
  readonly sql: string;
}

// Whatever looks like chance comes from the row's number: the same desk on every machine.
const words = `
  CREATE SCHEMA bench;
  CREATE FUNCTION bench.die(i bigint, salt int, sides int) RETURNS int LANGUAGE sql IMMUTABLE AS
    $$ SELECT (((hashint8extended(i, salt) % sides) + sides) % sides)::int $$;
  CREATE FUNCTION bench.id(kind int, i bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$ SELECT (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid $$;
  CREATE FUNCTION bench.word(i bigint, salt int, syllables int) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT string_agg((ARRAY['ba','cor','den','fi','gal','hun','jo','ker','lim','mo','nas','pel','ru','sto','ti','vek'])[1 + bench.die(i, salt + n, 16)], '')
         FROM generate_series(1, syllables) n $$;
  CREATE FUNCTION bench.minutes(i bigint) RETURNS int LANGUAGE sql IMMUTABLE AS
    $$ SELECT 15 + 5 * bench.die(i, 21, 10) $$;`;

const people = `
  INSERT INTO person (id, email, name, security_level_id)
    SELECT bench.id(5, n), 'technician' || n || '@bench.example', 'Technician ' || lpad(n::text, 3, '0'),
      (SELECT id FROM security_level WHERE system_key = 'serviceDeskUser')
    FROM generate_series(1, (:technicians: - 1)) n;
  INSERT INTO person_billing_role (person_id, billing_role_id, is_default)
    SELECT bench.id(5, n), (SELECT id FROM billing_role WHERE name = 'Technician'), true
    FROM generate_series(1, (:technicians: - 1)) n;
  INSERT INTO approver (person_id, approver_id, kind)
    SELECT bench.id(5, n), (SELECT id FROM person WHERE email = 'olivia@tallydesk.example'), kind
    FROM generate_series(1, (:technicians: - 1)) n, unnest(enum_range(NULL::approval_kind)) kind;
  CREATE UNLOGGED TABLE bench.technician AS
    SELECT n, CASE WHEN n = 0 THEN (SELECT id FROM person WHERE email = 'tess@tallydesk.example') ELSE bench.id(5, n) END AS id
    FROM generate_series(0, (:technicians: - 1)) n;`;

const customers = `
  INSERT INTO customer (id, name, phone)
    SELECT bench.id(1, c), 'Customer ' || lpad(c::text, 4, '0'), '(518) 555-' || lpad((c % 10000)::text, 4, '0')
    FROM generate_series(1, greatest(10, :tickets: / 200)) c;
  INSERT INTO contact (id, customer_id, name, email)
    SELECT bench.id(2, c * 4 + k), bench.id(1, c), 'Contact ' || c || '-' || k, 'contact' || k || '@customer' || c || '.example'
    FROM generate_series(1, greatest(10, :tickets: / 200)) c, generate_series(0, 3) k;`;

// Yesterday is the last day, so that nothing lies in the future.
const plan = `
  CREATE UNLOGGED TABLE bench.plan AS
    SELECT i, current_date - 1 - CASE WHEN i > :tickets: - :late: THEN (:tickets: - i)::bigint * :lateDays: / :late:
        ELSE :lateDays: + (:tickets: - :late: - i)::bigint * (:days: - :lateDays:) / (:tickets: - :late:) END::int AS day,
      bench.die(i, 1, :technicians:) AS technician,
      1 + bench.die(i, 2, greatest(10, :tickets: / 200)) AS customer,
      i > :tickets: * 0.97 OR bench.die(i, 3, 100) = 0 AS is_open
    FROM generate_series(1, :tickets:) i;
  CREATE UNLOGGED TABLE bench.opening AS
    SELECT p.*, row_number() OVER (PARTITION BY day ORDER BY i) AS serial,
      (day + time '07:30' + (row_number() OVER (PARTITION BY day ORDER BY i)) * interval '200 seconds') AT TIME ZONE 'America/New_York' AS opened
    FROM bench.plan p;
  ANALYZE bench.opening;`;

const tickets = `
  CREATE UNLOGGED TABLE bench.open_status AS
    SELECT row_number() OVER (ORDER BY sort) - 1 AS n, id, name, sort FROM ticket_status WHERE stage <> 'complete';
  INSERT INTO ticket (id, number, customer_id, customer_name, status_sort, contact_name, contact_id, title, description, resolution, status_id, is_open, priority_id,
      priority_rank, queue_id, source_id, technician_id, billing_role_id, due_at, sla_due_at, worked_minutes, created_by_id, created_at,
      first_response_at, completed_at, completed_by_id, last_activity_at, last_activity, type)
    SELECT bench.id(3, i), 'T' || to_char(day, 'YYYYMMDD') || '.' || lpad(serial::text, 4, '0'),
      bench.id(1, customer), 'Customer ' || lpad(customer::text, 4, '0'),
      CASE WHEN is_open THEN s.sort ELSE (SELECT min(sort) FROM ticket_status WHERE stage = 'complete') END,
      'Contact ' || customer || '-' || bench.die(i, 4, 4), bench.id(2, customer * 4 + bench.die(i, 4, 4)),
      (ARRAY['Printer prints blank pages','Outlook asks for the password','VPN breaks off','New starter on Monday','Backup failed last night',
        'Laptop is slow','Wi-Fi drops in the meeting room','Firewall update','Shared mailbox for invoices','Restore of a deleted folder',
        'Server disk is nearly full','Second monitor stays black','Phone rings at the wrong desk'])[1 + bench.die(i, 5, 13)] || ' (' || i || ')',
      'What the caller said about it: since ' || bench.word(i, 31, 3) || ' was moved to ' || bench.word(i, 41, 4) || '; number ' || i || '.',
      CASE WHEN is_open THEN '' ELSE 'Solved and tested together.' END,
      CASE WHEN is_open THEN s.id ELSE (SELECT id FROM ticket_status WHERE stage = 'complete' ORDER BY sort LIMIT 1) END,
      is_open, pr.id, pr.rank,
      (SELECT array_agg(id ORDER BY sort) FROM queue)[1 + bench.die(i, 7, 5)],
      (SELECT array_agg(id ORDER BY sort) FROM ticket_source)[1 + bench.die(i, 8, 4)],
      CASE WHEN unassigned THEN NULL ELSE t.id END,
      CASE WHEN unassigned THEN NULL ELSE (SELECT id FROM billing_role WHERE name = 'Technician') END,
      opened + (1 + bench.die(i, 9, 6)) * interval '1 day',
      CASE WHEN is_open AND bench.die(i, 17, 5) > 0 THEN opened + (1 + bench.die(i, 18, 48)) * interval '1 hour' END,
      (SELECT sum(bench.minutes(i::bigint * :entries: + k)) FROM generate_series(0, :entries: - 1) k),
      t.id, opened, opened + interval '40 minutes',
      CASE WHEN is_open THEN NULL ELSE opened + interval '6 hours' END, CASE WHEN is_open THEN NULL ELSE t.id END,
      opened + interval '6 hours', 'Logged time', (ARRAY['service_request','incident','alert']::ticket_type[])[1 + bench.die(i, 10, 3)]
    FROM (SELECT *, is_open AND bench.die(i, 6, 7) = 0 AS unassigned, 1 + bench.die(i, 11, 4) AS rank FROM bench.opening) o
    JOIN bench.technician t ON t.n = o.technician
    JOIN ticket_priority pr ON pr.rank = o.rank
    JOIN bench.open_status s ON s.n = bench.die(o.i, 12, (SELECT count(*)::int FROM bench.open_status));
  INSERT INTO ticket_counter (day, last) SELECT day, max(serial) FROM bench.opening GROUP BY day;`;

// What words_in says of these texts, a few times faster; mustBeNone compares.
const searchWords = `
  INSERT INTO ticket_search (ticket_id, words)
    SELECT t.id, ARRAY(SELECT DISTINCT w FROM unnest(string_to_array(translate(lower(concat_ws(' ', t.number, substr(t.number, 2),
        t.title, t.description, t.resolution, t.customer_name, c.name)), '.,:;()-', '       '), ' ')) w WHERE w <> '' ORDER BY 1)
    FROM ticket t JOIN contact c ON c.id = t.contact_id;
  INSERT INTO search_word (word) SELECT DISTINCT w FROM ticket_search, unnest(words) w WHERE is_vocabulary(w)
    ON CONFLICT DO NOTHING;`;

// The work of a ticket lies on its day and the days after it, never on today, which is left for what the bench saves; a sheet
// is known by its person and week.
const work = `
  CREATE UNLOGGED TABLE bench.work AS
    SELECT e.*, (worked_on - (SELECT timesheet_anchor FROM organization) + 7000) / 7 AS week
    FROM (SELECT i, k, i::bigint * :entries: + k AS e, customer,
      (technician + (bench.die(i * 10 + k, 13, 8) = 0)::int * 7) % :technicians: AS n,
      least(day + bench.die(i * 10 + k, 14, 4), current_date - 1) AS worked_on,
      bench.minutes(i::bigint * :entries: + k) AS minutes, bench.die(i * 10 + k, 15, 10) < 8 AS is_billable,
      opened + (k + 1) * interval '50 minutes' AS at
    FROM bench.opening, generate_series(0, :entries: - 1) k) e;
  ANALYZE bench.work;`;

const sheets = `
  INSERT INTO timesheet (id, person_id, starts_on, ends_on, status, submitted_at, decided_at, decided_by_id)
    SELECT bench.id(4, w.n * 10000 + w.week), t.id, starts_on, starts_on + 6,
      CASE WHEN age > 1 THEN 'approved' WHEN age = 1 THEN 'submitted' ELSE 'open' END::timesheet_status,
      CASE WHEN age >= 1 THEN starts_on + interval '6 days 22 hours' END,
      CASE WHEN age > 1 THEN starts_on + interval '8 days 14 hours' END,
      CASE WHEN age > 1 THEN (SELECT id FROM person WHERE email = 'olivia@tallydesk.example') END
    FROM (SELECT DISTINCT n, week, (SELECT timesheet_anchor FROM organization) + week * 7 - 7000 AS starts_on,
            (current_date - (SELECT timesheet_anchor FROM organization) + 7000) / 7 - week AS age FROM bench.work) w
    JOIN bench.technician t ON t.n = w.n;`;

const entries = `
  INSERT INTO time_entry (id, timesheet_id, person_id, ticket_id, work_type_id, billing_role_id, worked_on, time_zone, worked_minutes,
      sheet_minutes, billable_minutes, is_billable, hourly_rate, amount, explanation, summary, created_at, updated_at)
    SELECT bench.id(6, e), bench.id(4, w.n * 10000 + week), t.id, bench.id(3, i), kind.id, role.id, worked_on, 'America/New_York', minutes,
      minutes, billed, is_billable, role.hourly_rate, billed::bigint * role.hourly_rate / 6000,
      CASE WHEN is_billable
        THEN jsonb_build_array(jsonb_build_object('step', 'worked', 'minutes', minutes), jsonb_build_object('step', 'rounded', 'to', 15, 'minutes', billed),
          jsonb_build_object('step', 'rate', 'hourlyRate', role.hourly_rate), jsonb_build_object('step', 'amount', 'amount', billed::bigint * role.hourly_rate / 6000))
        ELSE jsonb_build_array(jsonb_build_object('step', 'worked', 'minutes', minutes), jsonb_build_object('step', 'notBillable'), jsonb_build_object('step', 'amount', 'amount', 0)) END,
      'What was done on the ticket, as the customer reads it; entry ' || e || '.', at, at
    FROM (SELECT *, CASE WHEN is_billable THEN (minutes + 14) / 15 * 15 ELSE 0 END AS billed FROM bench.work) w
    JOIN bench.technician t ON t.n = w.n
    CROSS JOIN (SELECT id FROM work_type WHERE is_default) kind
    CROSS JOIN (SELECT id, hourly_rate FROM billing_role WHERE name = 'Technician') role;`;

const events = `
  INSERT INTO event (id, name, at, actor_id, actor_name, subject_type, subject_id, ticket_id, change)
    SELECT bench.id(7, i), 'ticket.create', opened, t.id, 'Technician', 'ticket', bench.id(3, i), bench.id(3, i), '{"status":"New"}'
    FROM bench.opening o JOIN bench.technician t ON t.n = o.technician;
  INSERT INTO event (id, name, at, actor_id, actor_name, subject_type, subject_id, ticket_id, change)
    SELECT bench.id(8, e), 'time.log', at, t.id, 'Technician', 'timeEntry', bench.id(6, e), bench.id(3, i),
      jsonb_build_object('workedOn', worked_on, 'workedMinutes', minutes)
    FROM bench.work w JOIN bench.technician t ON t.n = w.n;
  INSERT INTO event (id, name, at, actor_id, actor_name, subject_type, subject_id, ticket_id, change)
    SELECT bench.id(9, i), 'ticket.complete', opened + interval '6 hours', t.id, 'Technician', 'ticket', bench.id(3, i), bench.id(3, i),
      '{"status":{"from":"In progress","to":"Complete"}}'
    FROM bench.opening o JOIN bench.technician t ON t.n = o.technician WHERE NOT is_open;`;

/** Everything that fills a desk: stage after stage, the lanes of a stage side by side. */
export const fillStages: readonly (readonly (readonly FillStep[])[])[] = [
  [
    [
      { title: "words", sql: words },
      { title: "technicians", sql: people },
      { title: "customers and contacts", sql: customers },
      { title: "what happens when", sql: plan },
    ],
  ],
  [[{ title: "tickets", sql: tickets }], [{ title: "work on them", sql: work }]],
  [
    [
      { title: "words to search", sql: searchWords },
      { title: "the record", sql: events },
    ],
    [
      { title: "timesheets", sql: sheets },
      { title: "time entries", sql: entries },
    ],
  ],
];

/** What must be nowhere in a desk that was filled: each counts the rows that do not add up. */
export const mustBeNone: Readonly<Record<string, string>> = {
  "tickets whose minutes are not the sum of their entries": `
    SELECT count(*)::int AS count FROM (SELECT ticket_id, sum(worked_minutes) AS minutes FROM time_entry GROUP BY 1) e
    FULL JOIN ticket t ON t.id = e.ticket_id WHERE coalesce(e.minutes, 0) <> coalesce(t.worked_minutes, -1)`,
  "entries outside of their sheet": `
    SELECT count(*)::int AS count FROM time_entry e LEFT JOIN timesheet s ON s.id = e.timesheet_id
    WHERE s.id IS NULL OR s.person_id <> e.person_id OR e.worked_on NOT BETWEEN s.starts_on AND s.ends_on`,
  "tickets of nobody's customer or contact": `
    SELECT count(*)::int AS count FROM ticket t LEFT JOIN contact c ON c.id = t.contact_id AND c.customer_id = t.customer_id WHERE c.id IS NULL`,
  "tickets found by other words than they say": `
    SELECT count(*)::int AS count FROM (SELECT id FROM ticket ORDER BY number DESC LIMIT 500) t JOIN ticket_search s ON s.ticket_id = t.id
    WHERE s.words IS DISTINCT FROM words_of_ticket(t.id)`,
  "events about nothing": `
    SELECT count(*)::int AS count FROM event e LEFT JOIN ticket t ON t.id = e.ticket_id WHERE e.ticket_id IS NOT NULL AND t.id IS NULL`,
};
