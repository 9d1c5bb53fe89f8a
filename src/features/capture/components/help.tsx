import { Disclosure } from "#ui/layout/panel.tsx";
import { examples, grammar } from "../model/grammar.ts";

/** What a line can say: examples to begin with, and the whole grammar. */
export function CaptureHelp() {
  return (
    <Disclosure summary="What a line can say">
      <dl className="grid gap-2 pt-1 text-sm">
        {examples.map(([line, meaning]) => (
          <div key={line}>
            <dt className="font-mono text-ink">{line}</dt>
            <dd className="text-muted">{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-muted text-sm">
        Parts stand in any order. A mere word is understood before the note begins; after that, a sign says what is
        meant: a digit, + - . @ or #. Whatever is not understood is marked, never guessed.
      </p>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the screen is scrolled by keyboard too
        tabIndex={0}
        aria-label="The grammar"
        className="mt-2 overflow-x-auto rounded-md bg-sunken p-3 text-xs"
      >
        <pre>{grammar}</pre>
      </section>
    </Disclosure>
  );
}
