import Form from "next/form";
import { ChipLink, Toolbar } from "#ui/display/chips.tsx";
import { type CustomerListAddress, printCustomerList } from "../model/customer-list-address.ts";

/** What a list of customers is narrowed by: active or not, and a search box; works without script. */
export function CustomerFilters({ address: { q, isActive } }: { address: CustomerListAddress }) {
  return (
    <Form action="/customers" className="contents" scroll={false}>
      <Toolbar
        end={
          <input
            type="search"
            name="q"
            key={q}
            defaultValue={q}
            maxLength={100}
            aria-label="Name or phone number"
            placeholder="Name or phone number"
            className="h-7 w-56 rounded-md border border-line-strong bg-canvas px-2 text-sm max-md:h-10"
          />
        }
      >
        <ChipLink href={printCustomerList({ q, isActive: true })} current={isActive}>
          Active
        </ChipLink>
        <ChipLink href={printCustomerList({ q, isActive: false })} current={!isActive}>
          Inactive
        </ChipLink>
        {!isActive && <input type="hidden" name="show" value="inactive" />}
      </Toolbar>
    </Form>
  );
}
