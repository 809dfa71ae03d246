import type { Language } from "../language.ts";
import { cleanLine, cleanText } from "./clean.ts";
import type { Block, WrittenIn } from "./block.ts";

const entities: Partial<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? "");

const line = (text: string) => escaped(cleanLine(text));
const lines = (text: string) =>
  escaped(cleanText(text)).replaceAll("\n", "<br>\n");

/**
 * No colours but the button's: a client in dark mode then chooses readable ones itself. The button's border is what gives
 * it its size in Outlook, which ignores padding on a link.
 */
const style = {
  page: "max-width:38em;margin:0 auto;padding:16px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;overflow-wrap:anywhere",
  h1: "font-size:22px;line-height:1.3;margin:0 0 16px",
  h2: "font-size:18px;line-height:1.3;margin:28px 0 8px",
  p: "margin:0 0 16px",
  button:
    "display:inline-block;background:#0000bf;border:solid #0000bf;border-width:12px 20px;color:#ffffff;font-weight:bold;text-decoration:none",
  list: "margin:0 0 16px;padding-left:24px",
  quote: "margin:0 0 16px;padding:0 0 0 16px;border-left:4px solid #808080",
  code: "font-family:Consolas,Menlo,monospace;font-size:24px;letter-spacing:2px",
  term: "font-weight:bold;margin:0",
  value: "margin:0 0 8px",
  footer:
    "margin:32px 0 0;padding:16px 0 0;border-top:1px solid #808080;font-size:14px",
} as const;

/** What a person wrote says its language, which need not be the mail's; where nobody knows it, that. */
const lang = (language: WrittenIn = "") => ` lang="${language}"`;

function htmlBlock(block: Block, origin: string): string {
  if (typeof block === "string")
    return `<p style="${style.p}">${lines(block)}</p>`;
  if ("heading" in block) {
    const { heading, title, language } = block;
    return title
      ? `<h2 style="${style.h2}">${line(heading)}: <span${lang(language)}>${line(title)}</span></h2>`
      : `<h2${language === undefined ? "" : lang(language)} style="${style.h2}">${line(heading)}</h2>`;
  }
  if ("button" in block)
    return `<p style="${style.p}"><a href="${escaped(origin + block.href)}" style="${style.button}">${line(block.button)}</a></p>`;
  if ("list" in block)
    return `<ul style="${style.list}">\n${block.list.map((item) => `<li>${line(item)}</li>`).join("\n")}\n</ul>`;
  if ("quote" in block)
    return `<blockquote${lang(block.language)} style="${style.quote}">${lines(block.quote)}</blockquote>`;
  if ("code" in block)
    return `<p style="${style.p}">${line(block.label)}: <strong style="${style.code}">${line(block.code)}</strong></p>`;
  return `<dl style="${style.p}">\n${block.facts
    .map(
      ([label, value]) =>
        `<dt style="${style.term}">${line(label)}</dt><dd style="${style.value}">${line(value)}</dd>`,
    )
    .join("\n")}\n</dl>`;
}

type Page = {
  language: Language;
  subject: string;
  body: Block[];
  footer: string[];
  origin: string;
};

/**
 * One column without tables. The language stands on an element of the body too, since some clients drop `<html>`, and its
 * direction, since a name may be written the other way.
 */
export const htmlPage = ({
  language,
  subject,
  body,
  footer,
  origin,
}: Page): string => `<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${line(subject)}</title>
<style>:root { color-scheme: light dark; }</style>
</head>
<body style="margin:0">
<div lang="${language}" dir="ltr" style="${style.page}">
<h1 style="${style.h1}">${line(subject)}</h1>
${body.map((block) => htmlBlock(block, origin)).join("\n")}
<div style="${style.footer}">
${footer.map((text) => `<p style="margin:0 0 8px">${line(text)}</p>`).join("\n")}
</div>
</div>
</body>
</html>
`;
