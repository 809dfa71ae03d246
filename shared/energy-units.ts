/** Energy is stored in MWh and written in whatever unit the bill is in. */
export const energyUnits = ["kWh", "MWh", "GWh"] as const;
export type EnergyUnit = (typeof energyUnits)[number];

const perMWh = { kWh: 1000, MWh: 1, GWh: 0.001 } as const;

/** What a double holds of a decimal number: 123.456 GWh are 123 456 MWh, not 123 456.00000000001. */
const exact = (value: number) => Number(value.toPrecision(15));

export const toMWh = (value: number, unit: EnergyUnit): number =>
  exact(value / perMWh[unit]);
export const fromMWh = (value: number, unit: EnergyUnit): number =>
  exact(value * perMWh[unit]);
