"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { asRoute } from "#kernel/route.ts";
import { Button } from "#ui/button.tsx";
import type { Option } from "#ui/forms/choice.tsx";
import { Combobox } from "#ui/forms/combobox.tsx";

/** Finds who is calling by phone number or name; choosing leads to the form for that caller. */
export function CallerPicker({
  options,
  chosen,
  focus,
}: {
  options: readonly Option[];
  chosen: string | undefined;
  /** Whether the keyboard starts here. */
  focus: boolean;
}) {
  const router = useRouter();
  const [isFinding, startFinding] = useTransition();
  return (
    <form action="/tickets/new" className="flex max-w-xl items-end gap-2" aria-busy={isFinding}>
      <Combobox
        key={chosen ?? ""}
        name="caller"
        label="Who is calling?"
        hint="Type a phone number, a person's or a customer's name."
        options={options}
        source="/api/search/callers"
        asksOnly
        defaultValue={chosen}
        autoFocus={focus}
        placeholder="Phone number or name"
        nothing="Nobody found. Somebody new? Choose their customer first, then give their name."
        onValue={(value) => {
          if (value !== "" && value !== chosen) {
            startFinding(() => router.push(asRoute(`/tickets/new?caller=${encodeURIComponent(value)}`)));
          }
        }}
      />
      <noscript>
        <Button type="submit">Continue</Button>
      </noscript>
    </form>
  );
}
