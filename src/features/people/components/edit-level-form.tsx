import { Select } from "#ui/forms/choice.tsx";
import { Field, Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { Section } from "#ui/layout/panel.tsx";
import { editLevelAction } from "../actions.ts";
import { choicesFor, rightInWords, rightsByGroup, scopeInWords } from "../model/rights.ts";
import type { LevelDetail } from "../queries/security-levels.ts";

/** Changes what a copied level allows, as far as the level it comes from could ever allow it. */
export function EditLevelForm({ level }: { level: LevelDetail }) {
  return (
    <ActionForm action={editLevelAction} submit="Save" label={`Edit ${level.name}`} className="gap-6">
      <Hidden name="id" value={level.id} />
      <Hidden name="version" value={level.version} />
      <Field name="name" label="Name" defaultValue={level.name} maxLength={80} width="half" required />
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
        {rightsByGroup().map(({ title, rights }) => (
          <Section key={title} title={title}>
            {rights.map((right) => {
              const choices = choicesFor(level.base, right);
              const words = rightInWords(right);
              return (
                <div
                  key={right}
                  className="flex min-h-9 items-center justify-between gap-4 border-line border-t py-1 text-sm"
                >
                  <span aria-hidden={choices.length > 1}>{words}</span>
                  {choices.length > 1 ? (
                    <Select
                      name={right}
                      label={words}
                      bare
                      width="half"
                      className="shrink-0 max-sm:w-48"
                      options={choices.map(({ scope, words }) => ({ value: scope, label: words }))}
                      defaultValue={level.grants[right]}
                    />
                  ) : (
                    <span className="text-faint">{scopeInWords(right, level.grants[right])}, always</span>
                  )}
                </div>
              );
            })}
          </Section>
        ))}
      </div>
    </ActionForm>
  );
}
