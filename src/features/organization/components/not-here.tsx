import { ButtonLink } from "#ui/button.tsx";

/** Said of what does not exist and of what one may not see, in the same words. */
export function NotHere() {
  return (
    <div className="mx-auto grid max-w-md gap-3 px-4 py-16">
      <h1 className="font-semibold text-xl tracking-tight">There is nothing here</h1>
      <p>The address is wrong, the record was removed, or it is not for you to see.</p>
      <p className="flex gap-2">
        <ButtonLink href="/dashboard">Go to the dashboard</ButtonLink>
      </p>
    </div>
  );
}
