let known: readonly { readonly value: string; readonly label: string }[] | undefined;

/** Every time zone to pick from. */
export function zoneOptions() {
  known ??= ["UTC", ...Intl.supportedValuesOf("timeZone")].map((zone) => ({
    value: zone,
    label: zone.replaceAll("_", " "),
  }));
  return known;
}
