/** Something to do, and the lanes in which it must wait for what came before it; without lanes it waits for everything. */
export interface LaneWork {
  readonly lanes: readonly string[];
  run(): Promise<void>;
}

/** Does the work in order within each lane, and a few lanes at once. */
export async function inLanes(works: Iterable<LaneWork>, mostAtOnce: number): Promise<void> {
  const last = new Map<string, Promise<void>>();
  const running = new Set<Promise<void>>();
  for (const { lanes, run } of works) {
    while (running.size >= mostAtOnce) await Promise.race(running);
    if (lanes.length === 0) {
      await Promise.all(running);
      await run();
      continue;
    }
    const before = lanes.map((lane) => last.get(lane));
    const done: Promise<void> = Promise.all(before)
      .then(run)
      .finally(() => running.delete(done));
    running.add(done);
    for (const lane of lanes) last.set(lane, done);
    // A failure is thrown where it is awaited; here it must only not be called unheard.
    done.catch(() => {});
  }
  await Promise.all(running);
}
