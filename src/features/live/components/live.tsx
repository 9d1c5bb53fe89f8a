"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Avatar } from "#ui/avatar.tsx";
import { namesInWords, type Told, type Viewer } from "../model/watch.ts";
import { isBeingTyped, openStream } from "./stream.ts";

/**
 * Keeps an open page as it is in the database, and says who else has the ticket open. While somebody types, nothing moves:
 * what changed is said, and shown when they ask. `since` is when the page was made, in the server's milliseconds.
 */
export function Live({ watch, since, every }: { watch: string; since: number; every: number }) {
  const router = useRouter();
  const [viewers, setViewers] = useState<readonly Viewer[]>([]);
  const [waiting, setWaiting] = useState<string>();
  const made = useRef(since);
  const show = useRef(() => {});

  useEffect(() => {
    made.current = since;
    setWaiting(undefined);
  }, [since]);

  useEffect(() => {
    const names = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shownAt = 0;
    show.current = () => {
      clearTimeout(timer);
      timer = undefined;
      shownAt = Date.now();
      names.clear();
      router.refresh();
    };
    const tryToShow = () => {
      timer = undefined;
      if (!isBeingTyped()) return show.current();
      setWaiting(names.size > 0 ? `${namesInWords([...names])} changed this` : "This was changed");
      timer = setTimeout(tryToShow, 1000);
    };
    const changed = ({ at, by, isOwn }: Told) => {
      for (const name of by) names.add(name);
      // Not all browsers of a desk at the same instant. One's own change has mostly been answered with a fresh page already.
      const wait = Math.max(isOwn ? 400 : 20 + Math.random() * 150, shownAt + every - Date.now());
      if (timer === undefined) {
        timer = setTimeout(() => {
          if (isOwn && names.size === 0 && made.current >= at) timer = undefined;
          else tryToShow();
        }, wait);
      }
    };
    const end = openStream(watch, { since: () => made.current, changed, viewers: setViewers });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [watch, every, router]);

  return (
    <>
      {viewers.length > 0 && <Viewers viewers={viewers} />}
      <div role="status" data-screen-only className="fixed inset-x-0 bottom-4 z-40 mx-auto w-fit max-md:bottom-20">
        {waiting !== undefined && (
          <button
            type="button"
            onClick={() => {
              setWaiting(undefined);
              show.current();
            }}
            className="rounded-full border border-line bg-raised px-4 py-2 text-ink text-sm shadow-float hover:bg-hover"
          >
            {waiting} · <span className="font-medium text-accent-ink">Show</span>
          </button>
        )}
      </div>
    </>
  );
}

function Viewers({ viewers }: { viewers: readonly Viewer[] }) {
  const [first, ...others] = viewers;
  const words =
    others.length === 0 ? `${first?.name} has this ticket open` : `${viewers.length} others have this ticket open`;
  return (
    <span
      data-screen-only
      title={viewers.map(({ name }) => name).join(", ")}
      className="inline-flex items-center gap-1.5"
    >
      <span className="inline-flex -space-x-1">
        {viewers.slice(0, 3).map(({ id, name }) => (
          <Avatar key={id} name={name} size="sm" beside />
        ))}
      </span>
      {words}
    </span>
  );
}
