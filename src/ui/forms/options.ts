import { useEffect, useState } from "react";
import type { Option } from "./choice.tsx";

const most = 50;
const pause = 120;

const isOptions = (answer: unknown): answer is Option[] =>
  Array.isArray(answer) &&
  answer.every((one) => typeof one === "object" && one !== null && "value" in one && "label" in one);

/**
 * The options that every typed word occurs in: those at hand at once, and those of the server after a short pause. Where the
 * server knows better what fits (`asksOnly`), only its answer counts.
 */
export function useOptions(options: readonly Option[], source: string | undefined, typed: string, asksOnly = false) {
  const [answer, setAnswer] = useState<{ typed: string; options: readonly Option[] }>();
  const query = typed.trim();

  useEffect(() => {
    if (!source || query === "") return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const url = `${source}${source.includes("?") ? "&" : "?"}q=${encodeURIComponent(query)}`;
      const response = await fetch(url, { signal: stop.signal }).catch(() => undefined);
      const json: unknown = response?.ok ? await response.json().catch(() => undefined) : undefined;
      if (!stop.signal.aborted) setAnswer({ typed: query, options: isOptions(json) ? json : [] });
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [source, query]);

  const words = query.toLowerCase().split(/\s+/);
  const known = asksOnly && query !== "" ? [] : options;
  const atHand = known.filter((option) => {
    const text = `${option.label} ${option.hint ?? ""} ${option.group ?? ""}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const isCurrent = answer?.typed === query;
  const fromServer = source && query !== "" && isCurrent ? answer.options : [];
  const shown = new Set(atHand.map((option) => option.value));
  return {
    found: [...atHand, ...fromServer.filter((option) => !shown.has(option.value))].slice(0, most),
    isSearching: Boolean(source) && query !== "" && !isCurrent,
  };
}
