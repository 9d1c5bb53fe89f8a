import { Badge } from "#ui/badge.tsx";
import { ButtonLink, IconLink } from "#ui/button.tsx";
import { pencil, plus } from "#ui/icons.ts";
import { Section } from "#ui/layout/panel.tsx";
import { BelongingForm, BelongingSwitch, type DeviceChoices, type Noun } from "./belonging-forms.tsx";

/** Something a customer has, as its list shows it. */
export interface BelongingLine {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly isActive: boolean;
  /** What stands behind the name: main site, the one new tickets start with. */
  readonly mark: string;
  readonly details: readonly string[];
  /** Where more of it is kept. */
  readonly more?: { readonly href: string; readonly label: string };
  /** The fields of its form. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What the reader may do with a list of a customer's. */
export interface BelongingAbilities {
  readonly create: boolean;
  readonly edit: boolean;
  readonly deactivate: boolean;
  readonly reactivate: boolean;
}

/** A list of what a customer has, to be added to, corrected and switched off; the chosen one, or a new one, is a form. */
export function BelongingList({
  noun,
  title,
  nothing,
  customerId,
  lines,
  chosen,
  empty,
  choices,
  may,
}: {
  noun: Noun;
  title: string;
  /** What is said when there is none. */
  nothing: string;
  customerId: string;
  lines: readonly BelongingLine[];
  /** The id of what is edited, or "new". */
  chosen: string | undefined;
  /** The fields of a new one. */
  empty: Readonly<Record<string, string>>;
  choices: DeviceChoices;
  may: BelongingAbilities;
}) {
  const isNew = may.create && chosen === "new";
  return (
    <Section
      title={title}
      action={
        may.create && (
          <ButtonLink href={`/customers/${customerId}?${noun}=new#${noun}s`} size="sm" icon={plus}>
            Add {noun}
          </ButtonLink>
        )
      }
      id={`${noun}s`}
    >
      {isNew && (
        <div className="mb-3 rounded-lg border border-line p-3">
          <BelongingForm noun={noun} customerId={customerId} fields={empty} choices={choices} />
        </div>
      )}
      {lines.length === 0 && !isNew && <p className="text-muted text-sm">{nothing}</p>}
      {lines.length > 0 && (
        <ul className="border-line border-t">
          {lines.map((line) => (
            <li
              key={line.id}
              id={`${noun}-${line.id}`}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b py-1.5 target:bg-accent-soft"
            >
              {may.edit && line.id === chosen ? (
                <div className="w-full py-2">
                  <BelongingForm
                    noun={noun}
                    customerId={customerId}
                    edited={line}
                    fields={line.fields}
                    choices={choices}
                  />
                </div>
              ) : (
                <Line noun={noun} customerId={customerId} line={line} may={may} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Line({
  noun,
  customerId,
  line,
  may,
}: {
  noun: Noun;
  customerId: string;
  line: BelongingLine;
  may: BelongingAbilities;
}) {
  const { id, name, isActive, mark } = line;
  const details = line.details.filter(Boolean);
  return (
    <>
      <div className="min-w-0 flex-1 basis-40">
        <p className="break-words">
          <span className="font-medium">{name}</span>
          {mark && <span className="text-muted text-sm"> · {mark}</span>}
        </p>
        {details.length > 0 && <p className="break-words text-muted text-sm">{details.join(" · ")}</p>}
      </div>
      {!isActive && <Badge>Inactive</Badge>}
      <div className="flex items-center gap-1">
        {line.more && (
          <ButtonLink href={line.more.href} look="quiet" size="sm">
            {line.more.label}
          </ButtonLink>
        )}
        {(isActive ? may.deactivate : may.reactivate) && (
          <BelongingSwitch noun={noun} id={id} name={name} isActive={isActive} />
        )}
        {may.edit && (
          <IconLink
            icon={pencil}
            size="sm"
            label={`Edit ${name}`}
            href={`/customers/${customerId}?${noun}=${id}#${noun}-${id}`}
          />
        )}
      </div>
    </>
  );
}
