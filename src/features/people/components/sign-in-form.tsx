import { Field, Hidden } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { PasswordField } from "#ui/forms/password-field.tsx";
import { signInAction } from "../open-actions.ts";

/** E-mail and password; after it, the page the person wanted. */
export function SignInForm({ next }: { next: string }) {
  return (
    <ActionForm action={signInAction} submit="Sign in" sending="Signing in…" guard={false} label="Sign in">
      <Hidden name="next" value={next} />
      <Field name="email" label="E-mail" type="email" autoComplete="username" required spellCheck={false} />
      <PasswordField name="password" label="Password" autoComplete="current-password" required />
    </ActionForm>
  );
}
