import { Icon } from "../icon.tsx";
import { search } from "../icons.ts";
import { Kbd } from "../kbd.tsx";

/** The id by which `/` and Ctrl+K reach the search. */
export const searchBoxId = "search-everything";

/** The search of the whole product: a form of its own, which works before JavaScript. */
export function SearchBox({
  action,
  name = "q",
  label = "Search or jump to…",
}: {
  action: string;
  name?: string | undefined;
  label?: string | undefined;
}) {
  return (
    <search className="relative block w-full">
      <form action={action}>
        <Icon of={search} size={15} className="pointer-events-none absolute inset-y-0 left-2.5 my-auto text-faint" />
        <input
          id={searchBoxId}
          type="search"
          name={name}
          aria-label={label}
          placeholder={label}
          autoComplete="off"
          enterKeyHint="search"
          className="h-8 w-full rounded-md border border-transparent bg-sunken pr-16 pl-8 hover:border-line focus:border-accent focus:bg-canvas focus-visible:outline-offset-0 max-md:h-10 max-md:pr-2 max-md:text-lg"
        />
        <span className="pointer-events-none absolute inset-y-0 right-2 flex items-center max-md:hidden">
          <Kbd>Ctrl K</Kbd>
        </span>
      </form>
    </search>
  );
}
