/** What disclosure control costs: of invented networks, how many cells of a year are told. `npm run withheld` */
import type { Contribution } from "../shared/contribution.ts";
import type { ContributionVersion } from "../shared/results/contribution-version.ts";
import { firstEdition } from "../shared/results/edition.ts";
import { add, start } from "../shared/results/fold.ts";
import { finish } from "../shared/results/preview.ts";
import type { Edition, FigureCell } from "../shared/results/results.ts";

const years = [2024, 2025, 2026];
const networks = 40;

/** mulberry32: the same networks on every run. */
function drawing(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A member's three years: nine of ten reports come, one in eight joins later, sizes lie between 1 and 100, some give no value. */
function versionsOf(draw: () => number, name: number): ContributionVersion[] {
  const size = 100 ** draw();
  const kind = draw() < 0.15 ? "supporting" : "business";
  const place = draw();
  const boundary = place < 0.85 ? "city" : place < 0.95 ? "finland" : "group";
  const scope2Method = draw() < 0.7 ? "market" : "location";
  const joins = draw() < 0.88 ? 2024 : 2025 + Math.floor(2 * draw());
  const amount = (times: number) =>
    draw() < 0.1
      ? null
      : draw() < 0.08
        ? 0
        : Math.round(size * times * (0.85 + 0.3 * draw()) * 10) / 10;
  return years.flatMap((year) => {
    if (year < joins || draw() < 0.1) return [];
    const contribution: Contribution = {
      memberId: `00000000-0000-4000-8000-${String(name).padStart(12, "0")}`,
      ...{ year, kind, accepted: true, late: false, goals: [] },
      memberSince: `${joins}-01-01`,
      figures: {
        boundary,
        energy: { electricity: amount(9), heat: amount(6), fuels: amount(2) },
        emissions: { scope1: amount(1), scope2: amount(3), scope2Method },
      },
    };
    return [{ year, from: 1, contribution }];
  });
}

function lastYear(members: number, seed: number): Edition | undefined {
  const draw = drawing(seed);
  const all = Array.from({ length: members }, (_, name) =>
    versionsOf(draw, name),
  );
  const editions: Edition[] = [];
  for (const year of years) {
    const fold = start(year, editions);
    for (const versions of all) add(fold, versions);
    editions.push(firstEdition(finish(fold), { day: `${year + 1}-06-01` }));
  }
  return editions.at(-1);
}

const isTold = (cell: FigureCell["total"] | FigureCell["likeForLike"]) =>
  cell?.state === "published";

for (const members of [20, 60, 150]) {
  const rows = Array.from({ length: networks }, (_, seed) =>
    lastYear(members, seed + 1),
  ).flatMap((edition) => edition?.results.figures ?? []);
  const whole = rows.filter(({ kind }) => kind === "all");
  const changes = whole.flatMap(({ likeForLike }) => likeForLike ?? []);
  const part = (told: number, of: number) =>
    `${(told / networks).toFixed(1)} of ${(of / networks).toFixed(1)}`;
  console.log(
    `${members} members: totals ${part(whole.filter(({ total }) => isTold(total)).length, whole.length)}, changes ${part(changes.filter(isTold).length, changes.length)}, by kind of member ${((rows.length - whole.length) / networks).toFixed(1)}`,
  );
}
