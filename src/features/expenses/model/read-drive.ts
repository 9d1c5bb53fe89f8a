import type { Desk } from "#access/actor.ts";
import { formatQuantity } from "#kernel/money.ts";
import { type Thousandths, thousandths } from "#kernel/quantity.ts";
import type { TypedExpense } from "./expense.ts";
import type { VehicleFacts } from "./expense-values.ts";
import { type Problems, quantityTyped } from "./typed-figures.ts";

/** The longest distance of one drive, both ways. */
export const largestDistance = thousandths(100_000_000);
const largestReading = thousandths(2_000_000_000);

type Typed = Pick<
  TypedExpense,
  "origin" | "destination" | "distance" | "odometerStart" | "odometerEnd" | "isRoundTrip"
>;

/** A drive as it was typed, with the rates of its day; undefined when something is wrong, which is then said. */
export function readDrive(
  typed: Typed,
  vehicle: VehicleFacts | undefined,
  desk: Pick<Desk, "locale">,
  problems: Problems,
) {
  const { origin, destination, isRoundTrip } = typed;
  if (origin === "") problems.origin = "Say where the drive began.";
  if (destination === "") problems.destination = "Say where the drive ended.";
  if (!vehicle) problems.vehicleKindId = "Choose what you drove.";
  else if (!vehicle.isActive) problems.vehicleKindId = `${vehicle.name} is not used any more. Choose another.`;
  else if (!vehicle.rate) {
    problems.vehicleKindId = `${vehicle.name} has no rate on that day yet. Ask an administrator to enter one.`;
  }
  const odometer = readOdometer(typed, desk.locale, problems);
  const oneWay = readOneWay(typed, odometer, desk.locale, problems);
  if (oneWay === undefined || !odometer || !vehicle?.rate) return undefined;
  return {
    origin,
    destination,
    isRoundTrip,
    ...odometer,
    distance: thousandths(oneWay * (isRoundTrip ? 2 : 1)),
    vehicleKindId: vehicle.id,
    distanceRate: vehicle.rate.refund,
    billingRate: vehicle.rate.billing,
  };
}

interface Odometer {
  readonly odometerStart: Thousandths | null;
  readonly odometerEnd: Thousandths | null;
}

function readOdometer(typed: Typed, locale: string, problems: Problems): Odometer | undefined {
  const start = reading("odometerStart", typed.odometerStart, locale, problems);
  const end = reading("odometerEnd", typed.odometerEnd, locale, problems);
  if (start === undefined || end === undefined) return undefined;
  if (start === null && end === null) return { odometerStart: null, odometerEnd: null };
  if (start === null) problems.odometerStart = "Say what the odometer showed before.";
  else if (end === null) problems.odometerEnd = "Say what the odometer showed after.";
  else if (end <= start) problems.odometerEnd = "The odometer must show more after the drive than before.";
  else return { odometerStart: start, odometerEnd: end };
  return undefined;
}

function reading(field: string, text: string, locale: string, problems: Problems): Thousandths | null | undefined {
  if (text.trim() === "") return null;
  const read = quantityTyped(text, locale);
  if (read !== undefined && read >= 0 && read <= largestReading) return read;
  problems[field] = "An odometer shows a number, like 48210.";
  return undefined;
}

/** One way of the drive: as it was typed, or what the odometer says. */
function readOneWay(
  { distance: text, isRoundTrip }: Typed,
  odometer: Odometer | undefined,
  locale: string,
  problems: Problems,
): Thousandths | undefined {
  const driven =
    odometer?.odometerStart != null && odometer.odometerEnd !== null
      ? thousandths(odometer.odometerEnd - odometer.odometerStart)
      : undefined;
  const isLeftOut = text.trim() === "";
  // What is wrong with the odometer is said there.
  if (isLeftOut && !odometer) return undefined;
  const distance = isLeftOut && driven !== undefined ? driven : quantityTyped(text, locale);
  const most = isRoundTrip ? largestDistance / 2 : largestDistance;
  if (distance === undefined) problems.distance = "Distance is a number, like 42 or 12.5.";
  else if (distance <= 0) problems.distance = "Distance must be above zero.";
  else if (distance > most) problems.distance = "Distance is at most 100,000.";
  else if (driven !== undefined && driven !== distance) {
    problems.distance = `The odometer says ${formatQuantity(driven, locale)}. Leave the distance or the odometer empty.`;
  } else return distance;
  return undefined;
}
