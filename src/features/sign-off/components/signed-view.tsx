import { Badge } from "#ui/badge.tsx";
import { Icon } from "#ui/icon.tsx";
import { check } from "#ui/icons.ts";
import { Notice } from "#ui/notice.tsx";
import { Signature } from "#ui/signature/signature.tsx";
import { countOf } from "../model/document.ts";
import type { SignOffView } from "../queries/sign-off-by-id.ts";
import { DocumentHead, DocumentTotals, WorkView } from "./document-view.tsx";

const remarks = {
  unchanged: (
    <span className="inline-flex items-center gap-1">
      <Icon of={check} size={13} className="text-green-ink" />
      Unchanged since
    </span>
  ),
  changed: <Badge tone="red">Changed after sign-off</Badge>,
  removed: <Badge tone="red">Removed after sign-off</Badge>,
} as const;

/** A sign-off exactly as it was given, with what became of each line, and what on the ticket it does not cover. */
export function SignedView({ signOff, signedWords }: { signOff: SignOffView; signedWords: string }) {
  const { document, states, notCovered, signerName } = signOff;
  const changed = [...states.values()].filter((state) => state !== "unchanged").length;
  return (
    <article className="grid max-w-2xl gap-6 text-base">
      {!signOff.isIntact && (
        <Notice kind="bad" title="This document does not match the hash it was signed under.">
          It was changed outside of Tallydesk. Do not rely on it.
        </Notice>
      )}
      {changed > 0 && (
        <Notice kind="warn" title={`${changed} of ${states.size} lines changed after the customer signed.`}>
          Below is what was signed. Take a new sign-off for the work as it is now.
        </Notice>
      )}
      <DocumentHead document={document} />
      <WorkView work={document} habits={document} remark={(id) => remarks[states.get(id) ?? "removed"]} />
      <DocumentTotals document={document} />
      <section className="grid gap-2 print:break-inside-avoid">
        <p>{document.statement}</p>
        <div className="rounded-lg border border-line p-4">
          {signOff.strokes.length > 0 ? (
            <Signature strokes={signOff.strokes} label={`Signature of ${signerName}`} />
          ) : (
            <p className="py-4 text-2xl italic">{signerName}</p>
          )}
          <p className="border-line border-t pt-2 font-medium">{signerName}</p>
          <p className="text-muted text-sm">
            {signOff.strokes.length > 0 ? "Signed" : "Signed by typing the name"} {signedWords}. Taken by{" "}
            {signOff.takenByName}.
          </p>
        </div>
        <p className="break-all text-faint text-xs">SHA-256 {signOff.documentHash}</p>
      </section>
      {countOf(notCovered) > 0 && (
        <section data-screen-only className="grid gap-4 rounded-lg border border-amber border-dashed p-4">
          <p className="text-muted text-sm">On the ticket, but not signed by anybody yet:</p>
          <WorkView work={notCovered} habits={document} remark={() => <Badge tone="amber">Not covered</Badge>} />
        </section>
      )}
    </article>
  );
}
