"use server";
import { action } from "#server/action.ts";
import { markNotificationRead } from "./commands/mark-notification-read.ts";

export const markReadAction = action(markNotificationRead, ({ count }) => ({
  message: count === 1 ? "Marked as read." : `${count} notifications marked as read.`,
}));
