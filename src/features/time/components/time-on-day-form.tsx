"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { TextLink } from "#ui/anchor.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { logTimeAction } from "../actions.ts";
import type { TimeChoices } from "../model/time-choices.ts";
import { TimeFields } from "./time-fields.tsx";

/** Time on a ticket that begins with what is known of it; once it is logged, one is back where one came from. */
export function TimeOnDayForm({
  ticketId,
  choices,
  typed,
  backHref,
  ticketHref,
}: {
  ticketId: string;
  choices: TimeChoices;
  typed: Readonly<Record<string, string>>;
  backHref: string;
  /** The same form on the ticket's page, where it can mail and change the status. */
  ticketHref: string;
}) {
  const router = useRouter();
  return (
    <ActionForm
      action={logTimeAction}
      submit="Log time"
      sending="Logging…"
      label="Log time"
      onDone={() => router.replace(backHref as Route, { scroll: false })}
      aside={<TextLink href={ticketHref}>With a mail or a new status: on the ticket</TextLink>}
    >
      <Hidden name="ticketId" value={ticketId} />
      <TimeFields choices={choices} from={{ typed }} />
    </ActionForm>
  );
}
