/** A word over the whole width of a page, with what it means. */
export function Strip({ word, meaning, className = "" }: { word: string; meaning: string; className?: string }) {
  return (
    <p title={meaning} className={`bg-amber-soft text-center text-amber-ink text-xs ${className}`}>
      {word}
    </p>
  );
}
