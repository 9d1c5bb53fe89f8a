import { Badge } from "#ui/badge.tsx";
import { IconLink } from "#ui/button.tsx";
import { buttonClasses } from "#ui/button-classes.ts";
import { Icon } from "#ui/icon.tsx";
import { arrowDown, arrowUp, check, grip, pencil, trash } from "#ui/icons.ts";
import type { ChecklistLine } from "../queries/checklist-on-ticket.ts";
import { ArrangeList } from "./arrange-list.tsx";
import { AmendForm } from "./checklist-forms.tsx";

/** The rows of a checklist that is arranged: dragged, moved by buttons, changed or taken off. */
export function ArrangeRows({
  ticket,
  items,
  editedId,
  mayAmend,
  mayRemove,
}: {
  ticket: { readonly id: string; readonly number: string };
  items: readonly ChecklistLine[];
  editedId: string | undefined;
  mayAmend: boolean;
  mayRemove: boolean;
}) {
  const moveForm = `move-${ticket.id}`;
  return (
    <ArrangeList formId={moveForm}>
      {items.map((item, index) => (
        <li
          key={item.id}
          data-item={item.id}
          draggable
          className="flex items-center gap-1 border-line border-b py-0.5 data-[over=after]:shadow-[0_2px_0_var(--color-accent)] data-[over=before]:shadow-[0_-2px_0_var(--color-accent)]"
        >
          <span aria-hidden="true" title="Drag to move" className="cursor-grab px-1 text-faint">
            <Icon of={grip} />
          </span>
          <span className="min-w-0 flex-1 break-words py-1">
            {item.id === editedId && mayAmend ? (
              <AmendForm item={item} />
            ) : (
              <>
                {item.doneAt && <Icon of={check} label="Done" size={14} className="mr-1 inline text-green-ink" />}
                {item.text} {item.isImportant && <Badge tone="orange">Important</Badge>}
              </>
            )}
          </span>
          <MoveButton
            form={moveForm}
            icon={arrowUp}
            arrow="ArrowUp"
            label={`Move up: ${item.text}`}
            value={index === 0 ? undefined : `${item.id}:${items[index - 1]?.id ?? ""}`}
          />
          <MoveButton
            form={moveForm}
            icon={arrowDown}
            arrow="ArrowDown"
            label={`Move down: ${item.text}`}
            value={index === items.length - 1 ? undefined : `${item.id}:${items[index + 2]?.id ?? ""}`}
          />
          {mayAmend && (
            <IconLink
              href={`/tickets/${ticket.number}/checklist?item=${item.id}`}
              icon={pencil}
              label={`Change: ${item.text}`}
              size="sm"
            />
          )}
          {mayRemove && (
            <button
              type="submit"
              form={`remove-${ticket.id}`}
              name="itemId"
              value={item.id}
              aria-label={`Remove: ${item.text}`}
              title="Remove"
              className={buttonClasses("quiet", "sm", true)}
            >
              <Icon of={trash} />
            </button>
          )}
        </li>
      ))}
    </ArrangeList>
  );
}

function MoveButton({
  form,
  icon,
  arrow,
  label,
  value,
}: {
  form: string;
  icon: string;
  arrow: string;
  label: string;
  value: string | undefined;
}) {
  return (
    <button
      type="submit"
      form={form}
      name="move"
      value={value}
      disabled={value === undefined}
      data-move={arrow}
      aria-label={label}
      title={`${label.split(":", 1)[0]} (Alt and arrow)`}
      className={buttonClasses("quiet", "sm", true)}
    >
      <Icon of={icon} />
    </button>
  );
}
