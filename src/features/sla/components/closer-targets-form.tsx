"use client";

import { type Option, Select } from "#ui/forms/choice.tsx";
import { Combobox } from "#ui/forms/combobox.tsx";
import { Field, Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { cross } from "#ui/icons.ts";
import { removeTargetAction, setTargetAction } from "../actions.ts";
import { milestoneNames, milestones } from "../model/milestones.ts";
import type { CloserTarget } from "../queries/closer-targets.ts";

/** What is promised for single issue types: what stands, each with its removal, and one more. */
export function CloserTargets({
  agreementId,
  targets,
  issues,
  priorities,
}: {
  agreementId: string;
  targets: readonly CloserTarget[];
  issues: readonly Option[];
  priorities: readonly Option[];
}) {
  return (
    <div className="grid gap-4">
      {targets.length > 0 && (
        <ul className="divide-y divide-line border-line border-y text-sm">
          {targets.map((target) => (
            <li key={target.id} className="flex flex-wrap items-center gap-x-3 gap-y-0.5 py-1.5">
              <span className="min-w-48 flex-1 break-words">
                <span className="font-medium">{target.kind}</span> <span className="text-muted">{target.priority}</span>
              </span>
              <span className="tabular">{promisesIn(target)}</span>
              <RemoveTarget agreementId={agreementId} target={target} />
            </li>
          ))}
        </ul>
      )}
      <ActionForm
        action={setTargetAction}
        submit="Save promise"
        look="secondary"
        label="Promise for an issue type"
        className="grid gap-3 sm:grid-cols-3"
      >
        <Hidden name="agreementId" value={agreementId} />
        <div className="sm:col-span-2">
          <Combobox name="issue" label="Issue type" options={issues} placeholder="Issue or sub-issue type" required />
        </div>
        <Select name="priorityId" label="Priority" options={priorities} required />
        {milestones.map((milestone) => (
          <Field
            key={milestone}
            name={milestone}
            label={milestoneNames[milestone]}
            placeholder="Not promised"
            numeric
            maxLength={20}
          />
        ))}
      </ActionForm>
    </div>
  );
}

function promisesIn({ firstResponse, resolutionPlan, resolved }: CloserTarget): string {
  const told = { first_response: firstResponse, resolution_plan: resolutionPlan, resolved };
  return milestones
    .filter((milestone) => told[milestone] !== "")
    .map((milestone) => `${milestoneNames[milestone].toLowerCase()} ${told[milestone]}`)
    .join(" · ");
}

function RemoveTarget({ agreementId, target }: { agreementId: string; target: CloserTarget }) {
  return (
    <ActionForm action={removeTargetAction} guard={false} label={`Remove ${target.kind}, ${target.priority}`}>
      <Hidden name="agreementId" value={agreementId} />
      <Hidden name="targetId" value={target.id} />
      <SubmitButton look="quiet" size="sm" icon={cross} label={`Remove ${target.kind}, ${target.priority}`}>
        Remove
      </SubmitButton>
    </ActionForm>
  );
}
