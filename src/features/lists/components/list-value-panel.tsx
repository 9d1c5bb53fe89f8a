import type { Actor } from "#access/actor.ts";
import { can, canEver } from "#access/subject.ts";
import { currencySign } from "#kernel/money.ts";
import { ButtonLink } from "#ui/button.tsx";
import { buttonClasses } from "#ui/button-classes.ts";
import { plus } from "#ui/icons.ts";
import { Section } from "#ui/layout/panel.tsx";
import { type KeptList, listFacts } from "../model/kept-lists.ts";
import { objectionToDefault, objectionToRemoval, objectionToSwitchingOff } from "../model/list-value.ts";
import { possibleLeads, type ValueOfList, valuesOfList } from "../queries/values-of-list.ts";
import { ListValueActs } from "./list-value-acts.tsx";
import { ListValueForm } from "./list-value-form.tsx";

/** The chosen value of a list to be changed, or an empty form for a new one. */
export async function ListValuePanel({
  actor,
  list,
  value,
}: {
  actor: Actor;
  list: KeptList;
  value: ValueOfList | undefined;
}) {
  const [parents, leads, taxes] = await Promise.all([
    list === "sub-issue-types" ? valuesOfList("issue-types") : [],
    list === "queues" ? possibleLeads() : [],
    list === "material-codes" ? valuesOfList("tax-categories") : [],
  ]);
  const { locale, currency, currencyDecimals } = actor.desk;
  const habits = {
    sign: currencySign(currency, locale),
    locale,
    decimals: currencyDecimals,
    seesCost: can(actor, "material.seeCost", {}),
  };
  const { one } = listFacts[list];
  const named = (rows: readonly ValueOfList[]) => rows.map(({ id, name }) => ({ id, name }));
  const form = { list, parents: named(parents), leads, taxes: named(taxes.filter(({ isActive }) => isActive)), habits };
  if (!value) {
    return canEver(actor, "list.addValue") ? (
      <Section title={`New ${one}`}>
        <ListValueForm {...form} />
      </Section>
    ) : null;
  }
  const may = {
    makeDefault: canEver(actor, "list.makeDefault") && !objectionToDefault(value, list),
    switchOff: canEver(actor, "list.switchOffValue") && !objectionToSwitchingOff(value, list),
    switchOn: canEver(actor, "list.switchOnValue") && !value.isActive,
    // Whether anything uses it is asked when it is removed.
    remove: canEver(actor, "list.removeValue") && !objectionToRemoval(value, list, false),
  };
  return (
    <>
      <Section
        title={value.name}
        action={
          <ButtonLink href={`/admin/lists/${list}`} look="quiet" size="sm" icon={plus}>
            New {one}
          </ButtonLink>
        }
      >
        {canEver(actor, "list.editValue") && (
          <ListValueForm key={`${value.id} ${value.version}`} {...form} value={value} />
        )}
      </Section>
      {list === "categories" && (
        <p className="mt-4">
          <a className={buttonClasses("secondary", "md")} href={`/admin/lists/categories/${value.id}`}>
            Fields and layout
          </a>
        </p>
      )}
      {Object.values(may).includes(true) && (
        <Section title="More">
          <ListValueActs list={list} id={value.id} name={value.name} may={may} />
        </Section>
      )}
    </>
  );
}
