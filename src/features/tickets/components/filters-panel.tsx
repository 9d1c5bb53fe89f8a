import Form from "next/form";
import { Button, ButtonLink } from "#ui/button.tsx";
import { type Option, Select } from "#ui/forms/choice.tsx";
import type { TicketListAddress } from "../model/ticket-list-address.ts";
import { ListPanelFrame } from "./list-panel.tsx";
import { paramsOfAddress } from "./list-panels.ts";

/** A filter as the panel offers it. */
export interface OfferedFilter {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
}

/** Everything that a list can be narrowed by; it ends up in the address, so it works before JavaScript and can be sent. */
export function FiltersPanel({ address, offered }: { address: TicketListAddress; offered: readonly OfferedFilter[] }) {
  const names = new Set(offered.map(({ name }) => name));
  const kept = paramsOfAddress(address).filter(([name]) => !names.has(name));
  return (
    <ListPanelFrame title="Filter" address={address}>
      <Form action="/tickets" scroll={false}>
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="grid grid-cols-2 gap-3 md:grid-cols-4 xl:grid-cols-6">
          {offered.map(({ name, label, value, options }) => (
            <Select key={name} name={name} label={label} defaultValue={value} options={options} />
          ))}
        </div>
        <div className="mt-3 flex gap-2">
          <Button type="submit" look="primary">
            Show tickets
          </Button>
          <ButtonLink href="/tickets">Clear filters</ButtonLink>
        </div>
      </Form>
    </ListPanelFrame>
  );
}
