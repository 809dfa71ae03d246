/** Mails rendered in a second, beside joining strings of the same length. */
import { Bench } from "tinybench";
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

/** Milliseconds of the quickest of as many times as there is time for. */
async function least(work: () => void): Promise<number> {
  const [task] = await new Bench({ time: 300, throws: true })
    .add("mails", work)
    .run();
  if (task?.result.state !== "completed")
    throw new Error("The mails were not measured.");
  return task.result.latency.min;
}

const perSecond = (milliseconds: number) =>
  Math.round((mails.length / milliseconds) * 1000).toLocaleString("en");

export const mailRates: Part = async (progress) => {
  progress("mails");
  const rows: Row[] = [];
  for (const language of languages) {
    const all = mails.map((mail) =>
      render({ ...mail, language }, facts, secrets),
    );
    const lines = all.map(({ subject, text, html }) =>
      [subject, text, html].map((one) => one.split("\n")),
    );
    const ours = await least(() => {
      for (const mail of mails) render({ ...mail, language }, facts, secrets);
    });
    let length = 0;
    const floor = await least(() => {
      for (const mail of lines)
        for (const part of mail) length += part.join("\n").length;
    });
    if (length === 0) throw new Error("Nothing was joined.");
    rows.push({
      name: `mails a second, ${language}`,
      ours: perSecond(ours),
      floor: perSecond(floor),
      ratio: ours / floor,
    });
  }
  return rows;
};
