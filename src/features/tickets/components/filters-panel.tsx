import Form from "next/form";
import { Button, ButtonLink } from "#ui/button.tsx";
import { type Option, Select } from "#ui/forms/choice.tsx";
import { columnNames } from "../model/list-look.ts";
import {
  beginsDescending,
  plainList,
  printTicketList,
  shownAs,
  sortKeys,
  type TicketListAddress,
} from "../model/ticket-list-address.ts";
import { ListPanelFrame } from "./list-panel.tsx";
import { paramsOfAddress } from "./list-panels.ts";

const orders: readonly Option[] = sortKeys.map((key) => ({
  value: key,
  label: key === "title" ? "Title" : columnNames[key],
}));
const directions: readonly Option[] = [
  { value: "", label: "Usual" },
  { value: "asc", label: "Ascending" },
  { value: "desc", label: "Descending" },
];

/** A filter as the panel offers it. */
export interface OfferedFilter {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
}

/** Everything that a list can be narrowed and ordered by; it ends up in the address, so it works before JavaScript and can be sent. */
export function FiltersPanel({ address, offered }: { address: TicketListAddress; offered: readonly OfferedFilter[] }) {
  const names = new Set([...offered.map(({ name }) => name), "sort", "dir"]);
  const { by, descending } = address.sort;
  const direction = descending === beginsDescending(by) ? "" : descending ? "desc" : "asc";
  const clear = printTicketList(shownAs(plainList, address.look?.board));
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
          <Select name="sort" label="Order by" defaultValue={by} options={orders} />
          <Select name="dir" label="Direction" defaultValue={direction} options={directions} />
        </div>
        <div className="mt-3 flex gap-2">
          <Button type="submit" look="primary">
            Show tickets
          </Button>
          <ButtonLink href={clear}>Clear filters</ButtonLink>
        </div>
      </Form>
    </ListPanelFrame>
  );
}
