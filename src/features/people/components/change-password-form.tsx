import { ActionForm } from "#ui/forms/form.tsx";
import { PasswordField } from "#ui/forms/password-field.tsx";
import { shortestPassword } from "../model/password.ts";
import { changePasswordAction } from "../open-actions.ts";

/** Changes one's own password. */
export function ChangePasswordForm({ email }: { email: string }) {
  return (
    <ActionForm action={changePasswordAction} submit="Change password" guard={false} label="Change password">
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField
        name="currentPassword"
        label="Current password"
        autoComplete="current-password"
        width="half"
        required
      />
      <PasswordField
        name="newPassword"
        label="New password"
        hint={`At least ${shortestPassword} characters. A few words in a row work well.`}
        autoComplete="new-password"
        width="half"
        required
      />
      <PasswordField
        name="repeatedPassword"
        label="New password again"
        autoComplete="new-password"
        width="half"
        required
      />
    </ActionForm>
  );
}
