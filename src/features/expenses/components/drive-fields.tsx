"use client";

import { Checkbox, Select } from "#ui/forms/choice.tsx";
import { Field, NumberField } from "#ui/forms/field.tsx";
import { Disclosure } from "#ui/layout/panel.tsx";
import { besideEachOther, type FieldsOfKind } from "./fields-of-kind.ts";

const place = "sm:flex-1 sm:basis-40";

/** The fields of a drive: from, to, how far or what the odometer says, there and back, and in what. */
export function DriveFields({ start, choices, habits, preview, rule, onType }: FieldsOfKind) {
  return (
    <div className="hidden gap-3 group-has-[[data-kind=mileage]:checked]/expense:grid">
      <div className={besideEachOther}>
        <Field
          name="origin"
          label="From"
          defaultValue={start.origin}
          maxLength={500}
          className={place}
          onValue={(origin) => onType({ origin })}
        />
        <Field
          name="destination"
          label="To"
          defaultValue={start.destination}
          maxLength={500}
          className={place}
          onValue={(destination) => onType({ destination })}
        />
        <NumberField
          name="distance"
          label="Distance, one way"
          after={habits.distanceWord}
          defaultValue={start.distance}
          onValue={(distance) => onType({ distance })}
          hint={preview.drive}
        />
        <Select
          name="vehicleKindId"
          label="Vehicle"
          width="half"
          options={choices.vehicles.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={start.vehicleKindId || choices.vehicles[0]?.id}
          onValue={(vehicleKindId) => onType({ vehicleKindId })}
        />
      </div>
      <Checkbox
        name="isRoundTrip"
        label="There and back"
        hint="Counts the distance twice."
        defaultChecked={start.isRoundTrip}
        onChecked={(isRoundTrip) => onType({ isRoundTrip })}
      />
      <Disclosure summary="Odometer instead of a distance" open={start.odometerStart !== ""}>
        <div className={besideEachOther}>
          <NumberField
            name="odometerStart"
            label="Before"
            after={habits.distanceWord}
            defaultValue={start.odometerStart}
            onValue={(odometerStart) => onType({ odometerStart })}
          />
          <NumberField
            name="odometerEnd"
            label="After"
            after={habits.distanceWord}
            defaultValue={start.odometerEnd}
            onValue={(odometerEnd) => onType({ odometerEnd })}
          />
        </div>
      </Disclosure>
      {preview.isDrive && <p className="text-muted text-xs empty:hidden">{rule}</p>}
    </div>
  );
}
