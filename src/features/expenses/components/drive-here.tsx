import type { Actor } from "#access/actor.ts";
import { dayAt } from "#kernel/calendar.ts";
import { TextLink } from "#ui/anchor.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { buttonClasses } from "#ui/button-classes.ts";
import { Icon } from "#ui/icon.tsx";
import { car, check } from "#ui/icons.ts";
import { oneTapDrive } from "../queries/one-tap-drive.ts";
import { OneTapDrive } from "./one-tap-drive.tsx";

interface Here {
  actor: Actor;
  ticket: Parameters<typeof oneTapDrive>[1];
}

const ask = ({ actor, ticket }: Here) => oneTapDrive(actor, ticket, dayAt(new Date(), actor.timeZone));

/** Below what can be added: one press writes the remembered drive down, and what was driven there today is said with a way to correct it. */
export async function DriveHere(here: Here) {
  const { offered, driven } = await ask(here);
  if (driven) {
    return (
      <p className="flex items-center justify-end gap-1.5 pt-1 text-muted text-sm max-md:justify-start">
        <Icon of={check} size={14} className="text-green-ink" />
        <span className="tabular">
          Driven here today: {driven.distance}, {driven.amount}
        </span>
        <TextLink href={`/expenses/items/${driven.id}`} className="px-1 text-accent-ink underline max-md:py-3">
          Edit
        </TextLink>
      </p>
    );
  }
  if (!offered) return null;
  return (
    <div className="flex justify-end pt-1 max-md:hidden">
      <OneTapDrive drive={offered} look={buttonClasses("quiet", "sm")}>
        <Icon of={car} size={15} />
        Record drive, {offered.distance}
      </OneTapDrive>
    </div>
  );
}

/** The same in a phone's bottom bar: its second line says that a tap records so many miles; without it the form opens. */
export async function DriveInBar({ href, word, ...here }: Here & { href: string; word: string }) {
  const { offered } = await ask(here);
  if (!offered) {
    return (
      <ButtonLink href={href} className="px-0">
        {word}
      </ButtonLink>
    );
  }
  return (
    <OneTapDrive drive={offered} look={`${buttonClasses("secondary")} w-full flex-col gap-0 px-0 leading-4`}>
      {word}
      <span className="font-normal text-muted text-xs tabular">+ {offered.distance}</span>
    </OneTapDrive>
  );
}
