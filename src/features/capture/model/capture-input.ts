import { z } from "zod";
import { addExpenseInput } from "#features/expenses/model/expense.ts";
import { addMaterialInput } from "#features/materials/model/material.ts";
import { logTimeInput } from "#features/time/model/time-entry.ts";

/** The most materials of one line. */
const mostMaterials = 20;

const parts = z.strictObject({
  ticketId: z.uuid(),
  time: logTimeInput.omit({ ticketId: true, timerId: true }).nullable(),
  materials: z.array(addMaterialInput.omit({ ticketId: true })).max(mostMaterials, "A line has at most 20 materials."),
  mileage: addExpenseInput.omit({ ticketId: true, ticketNumber: true, customerId: true }).nullable(),
});

/** What was shown before it is saved: the parts of a line, each as its own form would send it. */
export const saveCaptureInput = z.strictObject({
  capture: z
    .string()
    .max(40_000)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: "custom", message: "Nothing was read yet. Look at what will be saved, then save." });
        return z.NEVER;
      }
    })
    .pipe(parts),
});
