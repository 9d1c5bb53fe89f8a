import type { ReactNode } from "react";
import type { FormAction } from "#kernel/form-state.ts";
import { TextLink } from "#ui/anchor.tsx";
import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { Icon } from "#ui/icon.tsx";
import { lock } from "#ui/icons.ts";

const forGood = "Nobody can change it afterwards, its approver neither.";

/** What names a timesheet or an expense report, as it stands on the screen, in the fields of a command. */
type Payable = Readonly<Record<string, string | number>>;

/** Marks one approved timesheet or expense report as paid, as it stands on the screen. */
export function PayForm({ action, word, payable }: { action: FormAction; word: string; payable: Payable }) {
  return (
    <ActionForm action={action} guard={false} label={`Mark the ${word} as paid`}>
      {Object.entries(payable).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <SubmitButton look="secondary" sending="Marking…">
          Mark as paid
        </SubmitButton>
        <span className="text-muted text-sm">{forGood}</span>
      </div>
    </ActionForm>
  );
}

/** Marks those of a list that are ticked as paid: each is decided and recorded on its own. None is ticked unasked, as none can be taken back. */
export function PayManyForm({
  action,
  words,
  paying,
  otherwise,
  children,
}: {
  action: FormAction;
  words: string;
  paying: "none" | "all";
  /** The address of the list with all ticked, or with none. */
  otherwise: string;
  children: ReactNode;
}) {
  return (
    <ActionForm action={action} guard={false} label={`Mark ${words} as paid`} className="grid">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-t px-4 py-2.5 md:px-5">
        <SubmitButton look="secondary" sending="Marking…">
          Mark the ticked ones as paid
        </SubmitButton>
        <span className="flex items-center gap-1.5 text-muted text-sm">
          <Icon of={lock} size={14} className="shrink-0" />
          {forGood}
        </span>
        <TextLink href={otherwise}>{paying === "all" ? "Tick none" : "Tick all"}</TextLink>
      </div>
      {children}
    </ActionForm>
  );
}

/** Ticks one of a list for payment. */
export function PayTick({ payable, name, isTicked }: { payable: Payable; name: string; isTicked: boolean }) {
  return (
    <input
      key={String(isTicked)}
      type="checkbox"
      name="item"
      value={JSON.stringify(payable)}
      defaultChecked={isTicked}
      aria-label={`Pay ${name}`}
      className="size-4"
    />
  );
}
