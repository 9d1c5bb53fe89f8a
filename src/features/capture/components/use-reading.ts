import { useEffect, useState } from "react";
import { type Asked, hrefOfAsked, type Reading } from "../model/reading.ts";

const pauseMs = 120;

const isReading = (answer: unknown): answer is Reading =>
  typeof answer === "object" && answer !== null && "asked" in answer && "saves" in answer && "marks" in answer;

/** The server's reading of a line as it is typed: the last one that came, and whether it is of what stands there now. */
export function useReading(asked: Asked, first: Reading | undefined) {
  const [reading, setReading] = useState(first);
  const [isLost, setLost] = useState(false);
  const address = hrefOfAsked("/api/capture", asked);
  const isCurrent = reading !== undefined && hrefOfAsked("/api/capture", reading.asked) === address;
  const isFirst = reading === undefined;

  useEffect(() => {
    if (isCurrent) return;
    const stop = new AbortController();
    const timer = setTimeout(
      async () => {
        const response = await fetch(address, { signal: stop.signal }).catch(() => undefined);
        const answer: unknown = response?.ok ? await response.json().catch(() => undefined) : undefined;
        if (stop.signal.aborted) return;
        setLost(!isReading(answer));
        if (isReading(answer)) setReading(answer);
      },
      isFirst ? 0 : pauseMs,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [address, isCurrent, isFirst]);

  return { reading, isCurrent, isLost: isLost && !isCurrent };
}
