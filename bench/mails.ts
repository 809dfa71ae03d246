/** Mails rendered in a second, beside joining strings of the same length. */
import { languages } from "../shared/language.ts";
import { catalogue, isMailName } from "../shared/mails/catalogue.ts";
import { render } from "../shared/mails/render.ts";
import {
  factsWith,
  samples,
  secretsWith,
} from "../test/shared/mails/samples.ts";
import type { Part, Row } from "./row.ts";

const member = "Invented Bakery Ltd";
const facts = factsWith(member);
const secrets = secretsWith(member);
const mails = Object.keys(catalogue)
  .filter(isMailName)
  .flatMap((template) =>
    samples[template](member).map((params) => ({ template, params })),
  );

/** Milliseconds for all, the least of some times. */
function least(work: () => void): number {
  let best = Infinity;
  for (let time = 0; time < 20; time++) {
    const before = performance.now();
    work();
    best = Math.min(best, performance.now() - before);
  }
  return best;
}

const perSecond = (milliseconds: number) =>
  Math.round((mails.length / milliseconds) * 1000).toLocaleString("en");

export const mailRates: Part = (progress) => {
  progress("mails");
  return Promise.resolve(
    languages.map((language): Row => {
      const all = mails.map((mail) =>
        render({ ...mail, language }, facts, secrets),
      );
      const lines = all.map(({ subject, text, html }) =>
        [subject, text, html].map((one) => one.split("\n")),
      );
      const ours = least(() => {
        for (const mail of mails) render({ ...mail, language }, facts, secrets);
      });
      let length = 0;
      const floor = least(() => {
        for (const mail of lines)
          for (const part of mail) length += part.join("\n").length;
      });
      if (length === 0) throw new Error("Nothing was joined.");
      return {
        name: `mails a second, ${language}`,
        ours: perSecond(ours),
        floor: perSecond(floor),
        ratio: ours / floor,
      };
    }),
  );
};
