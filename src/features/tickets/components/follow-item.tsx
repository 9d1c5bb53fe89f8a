"use client";

import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { bell } from "#ui/icons.ts";
import { MenuItem } from "#ui/overlays/menu.tsx";
import { followTicketAction, unfollowTicketAction } from "../actions.ts";

/** Begins or ends to follow a ticket, as an item of a menu. */
export function FollowItem({ ticketId, isFollowed }: { ticketId: string; isFollowed: boolean }) {
  return (
    <ActionForm
      key={String(isFollowed)}
      action={isFollowed ? unfollowTicketAction : followTicketAction}
      guard={false}
      label={isFollowed ? "Stop following" : "Follow"}
      className="gap-0"
    >
      <Hidden name="ticketId" value={ticketId} />
      <MenuItem icon={bell} keys="w" id="follow">
        {isFollowed ? "Stop following" : "Follow"}
      </MenuItem>
    </ActionForm>
  );
}
