/** What the public may read of a goal's progress: steps so wide that no reported figure follows from them. */
import type { Measure } from "./measure.ts";

export const progressSteps = [
  "away",
  "not-reached",
  "on-the-way",
  "under-half",
  "over-half",
  "reached",
  "withheld",
] as const;
export type ProgressStep = (typeof progressSteps)[number];

/** A step leaves at least ±15 % between its ends: nobody knows a member's figure closer than that. */
const widest = 1.15 / 0.85;

/** Whether a promised change is so small that two of its steps lie closer together than a step may. */
function areApart(change: number, [from, to]: [number, number]): boolean {
  const [one, other] = [1 + (from * change) / 100, 1 + (to * change) / 100];
  return Math.max(one, other) >= widest * Math.min(one, other);
}

/**
 * An amount of energy, mass or volume may be part of a sum in the results. With its public target that sum would tell what each
 * member has of it, wherever most are near their targets. An amount without a unit may be anything.
 */
function mayBeSummed(unit = ""): boolean {
  const plain = unit.normalize("NFKC").toLowerCase();
  const words = plain.split(/[^\p{L}\p{N}]+/u);
  return (
    !/\S/.test(plain) ||
    /wh|watt.*(hour|tun|tim)|joule|co2|carbon|hiili|kol(diox)|päästö|utsläpp|emission/.test(
      plain.replace(/[^\p{L}\p{N}]/gu, ""),
    ) ||
    words.some((word) =>
      /^([kmgt]?j|[kmµ]?g|k?t|tn|k?toe|ton.*|kilo.*|gram.*|[mcdh]?l|lit.*|[dc]?m3|gall.*|kuut.*|kubik.*|cubic.*|barrel.*|tynnyri.*|fat)$/.test(
        word,
      ),
    )
  );
}

const stepOf = (
  progress: number,
  { hasStart, hasHalf }: { hasStart: boolean; hasHalf: boolean },
): ProgressStep => {
  if (progress >= 1) return "reached";
  if (!hasStart) return "not-reached";
  if (progress < 0) return "away";
  if (!hasHalf) return "on-the-way";
  return progress < 0.5 ? "under-half" : "over-half";
};

/**
 * The step that a year's progress lies in. Of a change, whose amount is not public, steps are told that are wide enough beside
 * the baseline; of a level, whose target is, where no sum can hold it; of a member in a sum of few, none. Without its measure a
 * year tells no step.
 */
export function publicProgress({
  measure,
  progress,
  isInSmallSum,
}: {
  measure: Measure | undefined;
  progress: number | null;
  isInSmallSum: boolean;
}): ProgressStep | null {
  if (progress === null) return null;
  if (isInSmallSum) return "withheld";
  if (measure?.kind === "change") {
    const { change } = measure;
    const hasStart = areApart(change, [0, 1]);
    const hasHalf = areApart(change, [0, 0.5]) && areApart(change, [0.5, 1]);
    return stepOf(progress, { hasStart, hasHalf });
  }
  if (measure?.kind !== "level" || mayBeSummed(measure.unit)) return "withheld";
  return stepOf(progress, { hasStart: true, hasHalf: true });
}
