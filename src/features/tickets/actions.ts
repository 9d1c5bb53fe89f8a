"use server";
import { action, actionForEach } from "#server/action.ts";
import { addAttachment } from "./commands/add-attachment.ts";
import { addNote } from "./commands/add-note.ts";
import { assignTicket } from "./commands/assign-ticket.ts";
import { changeStatus } from "./commands/change-status.ts";
import { chooseAgreement } from "./commands/choose-agreement.ts";
import { completeTicket } from "./commands/complete-ticket.ts";
import { copyTicket } from "./commands/copy-ticket.ts";
import { createTicket } from "./commands/create-ticket.ts";
import { editNote } from "./commands/edit-note.ts";
import { editTicket } from "./commands/edit-ticket.ts";
import { followTicket } from "./commands/follow-ticket.ts";
import { forwardTicket } from "./commands/forward-ticket.ts";
import { raiseProblem } from "./commands/raise-problem.ts";
import { removeAttachment } from "./commands/remove-attachment.ts";
import { removeView } from "./commands/remove-view.ts";
import { renameView } from "./commands/rename-view.ts";
import { reopenTicket } from "./commands/reopen-ticket.ts";
import { restoreAttachment } from "./commands/restore-attachment.ts";
import { saveView } from "./commands/save-view.ts";
import { shareView } from "./commands/share-view.ts";
import { unfollowTicket } from "./commands/unfollow-ticket.ts";

import { mailOutcome } from "./model/note-mail.ts";

export const createTicketAction = action(createTicket, ({ number }) => ({ to: `/tickets/${number}` }));
export const editTicketAction = action(editTicket, ({ number }) => ({ to: `/tickets/${number}` }));
export const editFieldAction = action(editTicket, () => ({ message: "Saved." }));
export const assignTicketAction = action(assignTicket, () => ({ message: "Saved." }));
export const chooseAgreementAction = action(chooseAgreement, () => ({ message: "Saved." }));
export const changeStatusAction = action(changeStatus, () => ({ message: "Saved." }));
export const editInPlaceAction = action(editTicket, () => ({ message: "Saved." }), "by the caller");
export const assignInPlaceAction = action(assignTicket, () => ({ message: "Saved." }), "by the caller");
export const changeStatusInPlaceAction = action(changeStatus, () => ({ message: "Saved." }), "by the caller");
export const completeTicketAction = action(completeTicket, ({ number, openIncidents }) => ({
  to: openIncidents > 0 ? `/tickets/${number}/incidents` : `/tickets/${number}`,
}));
export const fillToCompleteAction = action(editTicket, ({ number }) => ({ to: `/tickets/${number}/complete` }));
export const completeIncidentsAction = actionForEach(completeTicket, (values) => ({
  message: values.length === 1 ? "1 incident completed." : `${values.length} incidents completed.`,
}));
export const reopenTicketAction = action(reopenTicket, () => ({ message: "The ticket is open again." }));
export const addNoteAction = action(addNote, ({ mailed, leftOut }) => ({
  message: `Note added. ${mailOutcome(mailed, leftOut)}`,
}));
export const editNoteAction = action(editNote, ({ number }) => ({ to: `/tickets/${number}` }));
export const addAttachmentAction = action(addAttachment, ({ files }) => ({
  message: files === 1 ? "File attached." : `${files} files attached.`,
}));
export const removeAttachmentAction = action(removeAttachment, ({ name }) => ({ message: `Removed ${name}.` }));
export const restoreAttachmentAction = action(restoreAttachment, ({ name }) => ({ message: `Brought back ${name}.` }));
export const forwardTicketAction = action(forwardTicket, ({ number }) => ({ to: `/tickets/${number}` }));
export const copyTicketAction = action(copyTicket, ({ number }) => ({ to: `/tickets/${number}` }));
export const followTicketAction = action(followTicket, () => ({ message: "You hear of every change of it." }));
export const unfollowTicketAction = action(unfollowTicket, () => ({ message: "You do not follow it any more." }));
export const raiseProblemAction = action(raiseProblem, ({ number }) => ({ to: `/tickets/${number}` }));

const manyDone = (done: readonly unknown[]) => ({
  message: done.length === 1 ? "1 ticket changed." : `${done.length} tickets changed.`,
});
export const editTicketsAction = actionForEach(editTicket, manyDone);
export const assignTicketsAction = actionForEach(assignTicket, manyDone);
export const changeStatusesAction = actionForEach(changeStatus, manyDone);
export const completeTicketsAction = actionForEach(completeTicket, manyDone);

export const saveViewAction = action(saveView, ({ viewId, address }) => ({
  to: `/tickets?${address ? `${address}&` : ""}view=${viewId}`,
}));
export const renameViewAction = action(renameView, ({ name }) => ({ message: `The view is called ${name} now.` }));
export const shareViewAction = action(shareView, ({ isShared }) => ({
  message: isShared ? "Everybody finds the view now." : "Only you find the view now.",
}));
export const removeViewAction = action(removeView, () => ({ to: "/tickets" }));
