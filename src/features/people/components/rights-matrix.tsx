import type { Grants } from "#access/policy.ts";
import { classes } from "#ui/classes.ts";
import { Section } from "#ui/layout/panel.tsx";
import { rightInWords, rightsByGroup, scopeInWords } from "../model/rights.ts";

/** What a level allows, group by group, in words. */
export function RightsMatrix({ grants }: { grants: Grants }) {
  return (
    <div className="grid content-start gap-x-10 gap-y-6 lg:grid-cols-2">
      {rightsByGroup().map(({ title, rights }) => (
        <Section key={title} title={title}>
          <dl>
            {rights.map((right) => (
              <div
                key={right}
                className="flex min-h-8 items-center justify-between gap-4 border-line border-t py-1 text-sm"
              >
                <dt>{rightInWords(right)}</dt>
                <dd className={classes("text-right", grants[right] === "none" ? "text-faint" : "font-medium")}>
                  {scopeInWords(right, grants[right])}
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      ))}
    </div>
  );
}
