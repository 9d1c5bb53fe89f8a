import { TextLink } from "#ui/anchor.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { Section } from "#ui/layout/panel.tsx";
import { undoCaptureAction } from "../actions.ts";

/** The line that was saved just now, with a way to take it back that needs no scripts. */
export function LastLineSaved({
  captureId,
  number,
  parts,
  isTakenBack,
  mayTakeBack,
}: {
  captureId: string;
  number: string;
  parts: readonly string[];
  isTakenBack: boolean;
  mayTakeBack: boolean;
}) {
  return (
    <Section framed title="Your last line">
      <div className="grid gap-3 p-3">
        <p className="text-sm">
          {isTakenBack ? "Taken back from" : "Saved on"} <TextLink href={`/tickets/${number}`}>{number}</TextLink>:{" "}
          {parts.join(", ")}.
        </p>
        {mayTakeBack && !isTakenBack && (
          <ActionForm
            key={captureId}
            action={undoCaptureAction}
            submit="Take it back"
            sending="Taking it back…"
            look="secondary"
            guard={false}
            label="Take the last line back"
          >
            <Hidden name="captureId" value={captureId} />
          </ActionForm>
        )}
      </div>
    </Section>
  );
}
