"use client";

import { type Option, Select } from "#ui/forms/choice.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { pencil } from "#ui/icons.ts";
import { Popover } from "#ui/overlays/popover.tsx";
import { chooseAgreementAction } from "../actions.ts";

/** Gives a ticket an agreement of its own, where its promises stand. */
export function AgreementChoice({
  ticketId,
  chosenId,
  agreements,
}: {
  ticketId: string;
  chosenId: string;
  agreements: readonly Option[];
}) {
  return (
    <Popover label="Agreement" look="quiet" size="sm" icon={pencil} end panelClassName="w-72">
      <ActionForm action={chooseAgreementAction} submit="Save" label="Agreement" guard={false}>
        <Hidden name="ticketId" value={ticketId} />
        <input type="hidden" name="wasAgreementId" value={chosenId} readOnly />
        <Select
          name="agreementId"
          label="Agreement of this ticket"
          hint="What is still due is reckoned anew; what was judged stays."
          options={agreements}
          empty="That of the device, contract or customer"
          defaultValue={chosenId}
        />
      </ActionForm>
    </Popover>
  );
}
