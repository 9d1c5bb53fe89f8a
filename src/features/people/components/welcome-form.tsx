import { Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { PasswordField } from "#ui/forms/password-field.tsx";
import { shortestPassword } from "../model/password.ts";
import { welcomeAction } from "../open-actions.ts";

/** Chooses the password behind a one-time link. */
export function WelcomeForm({ token, email }: { token: string; email: string }) {
  return (
    <ActionForm action={welcomeAction} submit="Set password and sign in" guard={false} label="Choose a password">
      <Hidden name="token" value={token} />
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField
        name="password"
        label="Password"
        hint={`At least ${shortestPassword} characters. A few words in a row work well.`}
        autoComplete="new-password"
        required
      />
      <PasswordField name="repeated" label="Password again" autoComplete="new-password" required />
    </ActionForm>
  );
}
