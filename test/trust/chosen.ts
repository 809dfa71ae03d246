/** Every fault with `FAULTS=all`; of each act one otherwise, the same each time, so that among them are all kinds. */
export function chosen() {
  const whole = process.env["FAULTS"] === "all";
  let acts = 0;
  const choose = <T>(all: T[]): T[] => {
    if (whole) return all;
    acts += 1;
    const at = (acts * 7) % Math.max(1, all.length);
    return all.slice(at, at + 1);
  };
  return { whole, choose };
}
