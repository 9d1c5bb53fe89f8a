/** A time of day as it is typed, "17:00", out of minutes since midnight. */
export function timeOfDay(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/** Minutes since midnight out of a typed time of day, or undefined when it is none. */
export function minutesOfTime(text: string): number | undefined {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)(?::00)?$/.exec(text.trim()) ?? [];
  return hours && minutes ? Number(hours) * 60 + Number(minutes) : undefined;
}
