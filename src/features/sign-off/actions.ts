"use server";
import { action } from "#server/action.ts";
import { takeSignOff } from "./commands/take-sign-off.ts";

export const takeSignOffAction = action(takeSignOff, ({ id, number }) => ({
  to: `/tickets/${number}/sign-off?signed=${id}`,
}));
