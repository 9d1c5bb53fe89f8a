import { signOut, user } from "#ui/icons.ts";
import { MenuItem } from "#ui/overlays/menu.tsx";
import { signOutAction } from "../open-actions.ts";

/** What a person does about their own sign-in, in the menu under their name. */
export function AccountMenu() {
  return (
    <>
      <MenuItem href="/profile" icon={user}>
        Profile
      </MenuItem>
      <form action={signOutAction} role="none">
        <MenuItem icon={signOut}>Sign out</MenuItem>
      </form>
    </>
  );
}
