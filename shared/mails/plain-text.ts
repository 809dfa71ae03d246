import { cleanLine, cleanText } from "./clean.ts";
import type { Block } from "./block.ts";

const indented = (text: string) =>
  cleanText(text)
    .split("\n")
    .map((line) => `    ${line}`.trimEnd())
    .join("\n");

function plainBlock(block: Block, origin: string): string {
  if (typeof block === "string") return cleanText(block);
  if ("heading" in block) {
    const { heading: first, title } = block;
    const heading = cleanLine([first, title].filter(Boolean).join(": "));
    return `${heading}\n${"-".repeat(Math.min(heading.length, 60))}`;
  }
  if ("button" in block)
    return `${cleanLine(block.button)}:\n${origin}${block.href}`;
  if ("list" in block)
    return block.list.map((item) => `- ${cleanLine(item)}`).join("\n");
  if ("quote" in block) return indented(block.quote);
  if ("code" in block)
    return `${cleanLine(block.label)}: ${cleanLine(block.code)}`;
  return block.facts
    .map(([label, value]) => `${cleanLine(label)}: ${cleanLine(value)}`)
    .join("\n");
}

/** The plain-text alternative: links on lines of their own, a person's words indented. */
export const plainText = (
  body: Block[],
  footer: string[],
  origin: string,
): string =>
  [
    ...body.map((block) => plainBlock(block, origin)),
    ["--", ...footer.map(cleanLine)].join("\n"),
  ].join("\n\n") + "\n";
