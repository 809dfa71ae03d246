import type { Figures } from "../../../shared/report.ts";
import type { SampleMember } from "./members.ts";
import { chance } from "./seeded.ts";

/** tCO2e a MWh, roughly those of the 2020s; the corrected factor of district heat is the higher. */
const factors = {
  fuels: 0.25,
  electricity: 0.05,
  heat: 0.13,
  corrected: 0.145,
};
/** A small office pays its heat with the rent, and does not know it. */
const smallOffice = 700;

/** Each year a little less, or a little more. */
function trend({ key, joins }: SampleMember, year: number): number {
  let level = 1;
  for (let each = joins + 1; each <= year; each += 1)
    level *= 0.92 + 0.11 * chance(key, each, "trend");
  return level;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Energy and emissions of a business in a year; a supporting member is not asked for any. */
export function figuresOf(
  member: SampleMember,
  { year, corrected }: { year: number; corrected: boolean },
): Figures | undefined {
  const { key, size, boundary } = member;
  if (size === undefined || chance(key, year, "figures") < 0.04)
    return undefined;
  const total = size * trend(member, year);
  const electricity = Math.round(total * (0.25 + 0.3 * chance(key, "power")));
  const fuels = Math.round(total * (0.03 + 0.15 * chance(key, "fuel")));
  const heat = Math.round(total) - electricity - fuels;
  const isUnknown = size < smallOffice && chance(key, "rent") < 0.6;
  const byContract = !member.restates && chance(key, "contract") < 0.35;
  const heatFactor = corrected ? factors.corrected : factors.heat;
  const scope2 =
    heat * heatFactor + (byContract ? 0 : electricity * factors.electricity);
  return {
    ...(boundary && { boundary }),
    energy: { electricity, heat: isUnknown ? null : heat, fuels },
    emissions: {
      scope1: round(fuels * factors.fuels),
      scope2: isUnknown ? null : round(scope2),
      scope2Method: byContract ? "market" : "location",
      scope3:
        chance(key, "scope3") < 0.3
          ? round(total * (0.4 + chance(key, year, "scope3")))
          : null,
    },
    ...(key === "neverland" && { tradeSecret: true }),
  };
}
