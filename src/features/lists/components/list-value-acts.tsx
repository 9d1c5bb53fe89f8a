"use client";

import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { SubmitButton } from "#ui/forms/submit-button.tsx";
import { arrowDown, arrowUp } from "#ui/icons.ts";
import {
  makeListDefaultAction,
  moveListValueAction,
  removeListValueAction,
  switchOffListValueAction,
  switchOnListValueAction,
} from "../actions.ts";
import type { KeptList } from "../model/kept-lists.ts";

interface Which {
  readonly list: KeptList;
  readonly id: string;
  readonly name: string;
}

/** Moves a value up or down by one place; at an end the way further is missing. */
export function MoveButtons({ list, id, name, isFirst, isLast }: Which & { isFirst: boolean; isLast: boolean }) {
  return (
    <ActionForm action={moveListValueAction} guard={false} label={`Move ${name}`} className="grid">
      <Hidden name="list" value={list} />
      <Hidden name="id" value={id} />
      <div className="flex">
        <span className={isFirst ? "invisible" : undefined}>
          <SubmitButton look="quiet" size="sm" icon={arrowUp} name="to" value="up" label={`Move ${name} up`} />
        </span>
        <span className={isLast ? "invisible" : undefined}>
          <SubmitButton look="quiet" size="sm" icon={arrowDown} name="to" value="down" label={`Move ${name} down`} />
        </span>
      </div>
    </ActionForm>
  );
}

/** What can happen to a value beside being corrected: become the default, be switched off or on, be removed. */
export function ListValueActs({
  list,
  id,
  name,
  may,
}: Which & {
  may: {
    readonly makeDefault: boolean;
    readonly switchOff: boolean;
    readonly switchOn: boolean;
    readonly remove: boolean;
  };
}) {
  const acts = [
    { shown: may.makeDefault, action: makeListDefaultAction, verb: "Make default" },
    { shown: may.switchOff, action: switchOffListValueAction, verb: "Switch off" },
    { shown: may.switchOn, action: switchOnListValueAction, verb: "Switch on" },
    { shown: may.remove, action: removeListValueAction, verb: "Remove" },
  ];
  return (
    <div className="flex flex-wrap items-start gap-2">
      {acts
        .filter(({ shown }) => shown)
        .map(({ action, verb }) => (
          <ActionForm
            key={verb}
            action={action}
            submit={verb}
            look="secondary"
            guard={false}
            label={`${verb}: ${name}`}
          >
            <Hidden name="list" value={list} />
            <Hidden name="id" value={id} />
          </ActionForm>
        ))}
    </div>
  );
}
