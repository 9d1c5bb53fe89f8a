import { Checkbox } from "#ui/forms/choice.tsx";
import { Field, Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { removeViewAction, renameViewAction, saveViewAction, shareViewAction } from "../actions.ts";
import { printTicketList, type TicketListAddress } from "../model/ticket-list-address.ts";
import type { SavedView } from "../queries/views-of-tickets.ts";
import { ListPanelFrame } from "./list-panel.tsx";

/** Keeps the list that is shown under a name, and changes or removes a kept one. */
export function ViewPanel({ address, view }: { address: TicketListAddress; view: SavedView | undefined }) {
  const query = printTicketList(address, "").slice(1);
  const own = view?.isOwn ? view : undefined;
  return (
    <ListPanelFrame title={view ? `View: ${view.name}` : "Save view"} address={address}>
      {view && !own && (
        <p className="mb-2 text-muted text-sm">
          {view.ownerName} shares this view and alone can change it. You can keep the list under a name of your own.
        </p>
      )}
      <div className="flex flex-wrap items-start gap-x-8 gap-y-4">
        {own && (
          <ActionForm
            action={saveViewAction}
            submit="Keep what is shown now"
            look="secondary"
            guard={false}
            label="Change view"
          >
            <Hidden name="viewId" value={own.id} />
            <Hidden name="name" value={own.name} />
            <Hidden name="isShared" value={String(own.isShared)} />
            <Hidden name="query" value={query} />
          </ActionForm>
        )}
        {own && (
          <ActionForm action={renameViewAction} submit="Rename" look="secondary" label="Rename view" className="w-64">
            <Hidden name="viewId" value={own.id} />
            <Field name="name" label="Name" defaultValue={own.name} required maxLength={60} />
          </ActionForm>
        )}
        {own && (
          <ActionForm
            action={shareViewAction}
            submit={own.isShared ? "Show to me only" : "Share with everybody"}
            look="secondary"
            guard={false}
            label="Share view"
          >
            <Hidden name="viewId" value={own.id} />
            <Hidden name="isShared" value={String(!own.isShared)} />
          </ActionForm>
        )}
        {own && (
          <ActionForm action={removeViewAction} submit="Remove view" look="danger" guard={false} label="Remove view">
            <Hidden name="viewId" value={own.id} />
          </ActionForm>
        )}
        <ActionForm action={saveViewAction} submit="Save view" label="Save view" className="w-64 gap-2">
          <Hidden name="query" value={query} />
          <Field name="name" label={own ? "Save as another view" : "Name"} required maxLength={60} autoFocus={!own} />
          <Checkbox name="isShared" label="Everybody may use it" />
        </ActionForm>
      </div>
    </ListPanelFrame>
  );
}
