import type { Ending, Told, Viewer } from "../model/watch.ts";

/** What an open page does with what it is told. */
export interface Ears {
  /** Until when the page knows how things stand, as the server's milliseconds. */
  readonly since: () => number;
  readonly changed: (told: Told) => void;
  readonly viewers: (others: readonly Viewer[]) => void;
}

// Nobody sits there any more: a page that asked on and on would keep its session from ever ending.
const awayAfterMs = 30 * 60_000;

/**
 * Keeps one stream open while the page is looked at: closed while its tab is hidden or nobody touches it, opened again
 * with all that was missed, after a break too. Returns how to end it.
 */
export function openStream(watch: string, ears: Ears): () => void {
  let source: EventSource | undefined;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let isRefused = false;
  let touchedAt = Date.now();

  const close = () => {
    clearTimeout(retry);
    retry = undefined;
    source?.close();
    source = undefined;
  };

  const open = () => {
    if (source || retry || isRefused || document.hidden || Date.now() - touchedAt > awayAfterMs) return;
    source = new EventSource(`/api/live?${watch}&since=${ears.since()}`);
    const on = <Message>(name: string, hear: (message: Message) => void) =>
      source?.addEventListener(name, (event) => hear(JSON.parse(event.data)));
    source.onopen = () => {
      failures = 0;
    };
    // The browser's own way to try again gives up for good at the first answer that is no stream, as during a restart.
    source.onerror = () => {
      close();
      failures += 1;
      retry = setTimeout(
        () => {
          retry = undefined;
          open();
        },
        Math.min(1000 * 2 ** failures, 60_000) * (0.5 + Math.random() / 2),
      );
    };
    on<Told>("changed", ears.changed);
    on<readonly Viewer[]>("viewers", ears.viewers);
    on<Ending>("over", (why) => {
      close();
      isRefused = true;
      // The page says it best: signing in, or that there is nothing here.
      if (why !== "crowded") ears.changed({ at: Number.POSITIVE_INFINITY, by: [], isOwn: false });
    });
  };

  const look = () => {
    if (document.hidden) return close();
    isRefused = false;
    touched();
  };
  const touched = () => {
    touchedAt = Date.now();
    open();
  };
  const away = setInterval(() => {
    if (Date.now() - touchedAt > awayAfterMs) close();
  }, 60_000);
  const leave = new AbortController();
  const { signal } = leave;
  document.addEventListener("visibilitychange", look, { signal });
  for (const sign of ["pointermove", "keydown", "scroll"]) {
    document.addEventListener(sign, touched, { signal, passive: true, capture: true });
  }
  // A page that waits in the browser's memory for its back button must hold nothing open.
  addEventListener("pagehide", close, { signal });
  addEventListener("pageshow", open, { signal });
  open();
  return () => {
    leave.abort();
    clearInterval(away);
    close();
  };
}

/** Whether somebody types here: then nothing may move under their hands until they ask for it. */
export function isBeingTyped(): boolean {
  const at = document.activeElement;
  // A form says that it was typed into only once its scripts run.
  const isText = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement;
  if (isText && at.value !== at.defaultValue) return true;
  return Boolean(at?.closest("[popover] form, dialog form") ?? document.querySelector("[data-unsaved]"));
}
