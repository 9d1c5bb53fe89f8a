"use client";

import { classes } from "#ui/classes.ts";
import { useFieldFacts } from "#ui/forms/form-context.ts";
import { controlClasses, FieldFrame } from "#ui/forms/frame.tsx";
import { Icon } from "#ui/icon.tsx";
import { chevronDown } from "#ui/icons.ts";
import type { CategoryChoice } from "../queries/expense-choices.ts";

/** Chooses the kind of expense; what it is made of is marked, so that style alone can show the fields it needs, without any script. */
export function CategoryField({
  categories,
  defaultValue,
  onCategory,
}: {
  categories: readonly CategoryChoice[];
  defaultValue?: string | undefined;
  onCategory: (id: string) => void;
}) {
  const { id, error, theirs, start, attributes, clearError } = useFieldFacts("categoryId", defaultValue, false);
  return (
    <FieldFrame id={id} label="Category" required width="half" error={error} theirs={theirs}>
      <div className="relative">
        <select
          key={start ?? ""}
          {...attributes}
          required
          defaultValue={start ?? ""}
          onChange={(event) => {
            if (error) clearError("categoryId");
            onCategory(event.target.value);
          }}
          className={classes(controlClasses, "appearance-none truncate pr-8")}
        >
          {categories.map(({ id: value, name, kind }) => (
            <option key={value} value={value} data-kind={kind}>
              {name}
            </option>
          ))}
        </select>
        <Icon
          of={chevronDown}
          size={14}
          className="pointer-events-none absolute inset-y-0 right-2.5 my-auto text-muted"
        />
      </div>
    </FieldFrame>
  );
}
