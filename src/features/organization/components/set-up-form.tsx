import { shortestPassword } from "#features/people/model/password.ts";
import { Select } from "#ui/forms/choice.tsx";
import { Field } from "#ui/forms/field.tsx";
import { ActionForm } from "#ui/forms/form.tsx";
import { PasswordField } from "#ui/forms/password-field.tsx";
import { currencies } from "../model/set-up.ts";
import { setUpAction } from "../open-actions.ts";

const common = ["USD", "EUR", "GBP", "CAD", "AUD", "CHF"];

function currencyOptions() {
  const names = new Intl.DisplayNames("en", { type: "currency" });
  const option = (code: string, group: string) => ({
    value: code,
    label: `${code} – ${names.of(code) ?? code}`,
    group,
  });
  const rest = [...currencies].filter((code) => !common.includes(code));
  return [...common.map((code) => option(code, "Common")), ...rest.map((code) => option(code, "All"))];
}

const timeZoneOptions = () =>
  Intl.supportedValuesOf("timeZone").map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));

/** Everything a new desk needs to know, asked once. */
export function SetUpForm() {
  return (
    <ActionForm action={setUpAction} submit="Set up Tallydesk" sending="Setting up…" label="Set up Tallydesk">
      <Field
        name="code"
        label="One-time code"
        hint="Printed on the console where Tallydesk was started."
        autoComplete="off"
        spellCheck={false}
        required
      />
      <Field name="organizationName" label="Organization" autoComplete="organization" maxLength={120} required />
      <Select name="timeZone" label="Time zone" options={timeZoneOptions()} defaultValue="America/New_York" required />
      <Select name="currency" label="Currency" options={currencyOptions()} defaultValue="USD" required />
      <Field name="ownerName" label="Your name" autoComplete="name" maxLength={120} required />
      <Field name="ownerEmail" label="Your e-mail" type="email" autoComplete="username" required />
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
