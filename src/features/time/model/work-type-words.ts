import type { RateModifier } from "./rounding.ts";

/** What a work type can do to the hourly rate, with the words of its form. */
export const rateModifiers: Readonly<
  Record<RateModifier, { readonly label: string; readonly hint: string; readonly ask: string }>
> = {
  role_rate: { label: "Role's rate", hint: "An hour costs what the billing role costs.", ask: "" },
  plus_minus: {
    label: "Plus or minus",
    hint: "So much is added to the role's rate, or taken off: 25 or -25.",
    ask: "Say how much is added to an hour, or taken off, like 25 or -25.",
  },
  multiplier: {
    label: "Multiplied",
    hint: "The role's rate so many times: 1.5.",
    ask: "Say how many times the role's rate, like 1.5.",
  },
  own_rate: {
    label: "Own rate",
    hint: "An hour costs this, whatever the role.",
    ask: "Say what an hour costs, like 95.",
  },
  flat: {
    label: "Flat",
    hint: "An entry costs this, however long it takes.",
    ask: "Say what an entry costs, like 75.",
  },
};
