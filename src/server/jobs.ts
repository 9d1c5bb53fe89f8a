import "server-only";

/** Something that a feature does by the clock, once at a time however many servers run. */
export interface Job {
  readonly name: string;
  /** When, in cron's words (UTC). */
  readonly crontab: string;
  readonly run: () => Promise<void>;
}

/** The jobs as lines of a crontab. */
export const crontabOf = (jobs: readonly Job[]) => jobs.map(({ name, crontab }) => `${crontab} ${name} ?max=1`);

/** The jobs by their names. */
export const tasksOf = (jobs: readonly Job[]) => Object.fromEntries(jobs.map(({ name, run }) => [name, run]));
