import type { FormText } from "#kernel/merge.ts";
import { classes } from "#ui/classes.ts";
import type { TicketView } from "../queries/ticket-by-number.ts";
import { InPlace } from "./in-place.tsx";

/** What was asked and what solved it, as they were typed; whoever may, changes them where they stand. */
export function TicketTexts({ ticket, mayEdit }: { ticket: TicketView; mayEdit: boolean }) {
  const { description, resolution, layout } = ticket;
  return (
    <>
      {layout.description.state !== "hidden" && (
        <Text
          field="description"
          label="Description"
          text={description}
          start={{ description }}
          mayEdit={mayEdit}
          className="mt-2"
        />
      )}
      {layout.resolution.state !== "hidden" && (resolution || mayEdit) && (
        <section
          aria-label="Resolution"
          className={classes("mt-2 border-l-2 pl-3", resolution ? "border-green" : "border-line")}
        >
          <h2 className={classes("font-medium text-sm", resolution ? "text-green-ink" : "text-muted")}>Resolution</h2>
          <Text field="resolution" label="Resolution" text={resolution} start={{ resolution }} mayEdit={mayEdit} />
        </section>
      )}
    </>
  );
}

function Text({
  field,
  label,
  text,
  start,
  mayEdit,
  className,
}: {
  field: string;
  label: string;
  text: string;
  start: FormText;
  mayEdit: boolean;
  className?: string;
}) {
  const words = text ? (
    <p className="max-w-prose whitespace-pre-wrap break-words">{text}</p>
  ) : (
    <p className="text-faint">{mayEdit ? `Write the ${label.toLowerCase()}` : `No ${label.toLowerCase()}.`}</p>
  );
  return (
    <div className={className}>
      {mayEdit ? (
        <InPlace field={field} label={label} start={start} area>
          {words}
        </InPlace>
      ) : (
        words
      )}
    </div>
  );
}
