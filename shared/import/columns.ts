/**
 * The columns of the file that members move in by, and that the export of goals writes: one row a goal, with its member's columns
 * repeated. A heading is the column's code, or its name in Finnish or Swedish, whatever its case and spaces.
 */
import type { Language, Texts } from "../language.ts";
import { languageWords } from "../coordinator-words.ts";
import {
  directionWords,
  measureKindWords,
  memberKindWords,
  themeWords,
} from "../words.ts";

export type Column = {
  /** What a cell holds: text, a number, a change in per cent, a year, a day, or one of some codes, which may be given in words. */
  holds: "text" | "number" | "change" | "year" | "day" | Record<string, Texts>;
  /** Where in a member, or in a goal, its value belongs; a case number belongs to both signatures. */
  paths: [string[], ...string[][]];
  fi: string;
  sv: string;
};

const column = (
  path: string,
  fi: string,
  sv: string,
  holds: Column["holds"] = "text",
): Column => ({ holds, paths: [path.split("/")], fi, sv });

export const memberColumns = {
  name: column("organisation/name", "Organisaatio", "Organisation"),
  kind: column(
    "organisation/kind",
    "Jäsenlaji",
    "Medlemskategori",
    memberKindWords,
  ),
  businessId: column("organisation/businessId", "Y-tunnus", "FO-nummer"),
  subunit: column("unit", "Yksikkö organisaatiossa", "Enhet i organisationen"),
  website: column("organisation/website", "Verkkosivusto", "Webbplats"),
  contactName: column("contact/name", "Yhteyshenkilö", "Kontaktperson"),
  contactEmail: column("contact/email", "Sähköposti", "E-post"),
  contactPhone: column("contact/phone", "Puhelin", "Telefon"),
  contactLanguage: column("contact/language", "Kieli", "Språk", languageWords),
  memberSince: column("memberSince", "Jäsen alkaen", "Medlem sedan", "day"),
  memberSignatory: column(
    "signatures/member/name",
    "Jäsenen allekirjoittaja",
    "Medlemmens undertecknare",
  ),
  memberSignatoryTitle: column(
    "signatures/member/title",
    "Jäsenen allekirjoittajan tehtävä",
    "Medlemmens undertecknares titel",
  ),
  memberSignedOn: column(
    "signatures/member/date",
    "Jäsen allekirjoitti",
    "Medlemmen undertecknade",
    "day",
  ),
  citySignatory: column(
    "signatures/city/name",
    "Kaupungin allekirjoittaja",
    "Stadens undertecknare",
  ),
  citySignatoryTitle: column(
    "signatures/city/title",
    "Kaupungin allekirjoittajan tehtävä",
    "Stadens undertecknares titel",
  ),
  citySignedOn: column(
    "signatures/city/date",
    "Kaupunki allekirjoitti",
    "Staden undertecknade",
    "day",
  ),
  caseNumber: {
    holds: "text",
    paths: [
      ["signatures", "member", "caseNumber"],
      ["signatures", "city", "caseNumber"],
    ],
    fi: "Asianumero",
    sv: "Ärendenummer",
  },
} as const satisfies Record<string, Column>;

export const goalColumns = {
  theme: column("theme", "Teema", "Tema", themeWords),
  title: column("title", "Tavoite", "Mål"),
  description: column("description", "Kuvaus", "Beskrivning"),
  beyondLaw: column(
    "beyondLaw",
    "Miten ylittää lain vaatimukset",
    "Hur målet går längre än lagen kräver",
  ),
  measure: column("measure/kind", "Mittari", "Indikator", measureKindWords),
  indicator: column("measure/indicator", "Mitattava asia", "Det som mäts"),
  unit: column("measure/unit", "Mittayksikkö", "Måttenhet"),
  change: column("measure/change", "Muutos, %", "Förändring, %", "change"),
  target: column("measure/target", "Tavoitetaso", "Målnivå", "number"),
  direction: column("measure/direction", "Suunta", "Riktning", directionWords),
  baselineYear: column(
    "measure/baselineYear",
    "Vertailuvuosi",
    "Jämförelseår",
    "year",
  ),
  baselineValue: column(
    "measure/baselineValue",
    "Lähtötaso",
    "Utgångsnivå",
    "number",
  ),
  targetYear: column("measure/targetYear", "Tavoitevuosi", "Målår", "year"),
  goalLanguage: column(
    "language",
    "Tavoitteen kieli",
    "Målets språk",
    languageWords,
  ),
} as const satisfies Record<string, Column>;

const columns: Record<string, Column> = {
  ...memberColumns,
  ...goalColumns,
};

const plain = (heading: string) =>
  heading
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** The code of the column that a heading names. */
export const columnCalled = (heading: string): string | undefined =>
  Object.entries(columns).find(([code, { fi, sv }]) =>
    [code, fi, sv].some((name) => plain(name) === plain(heading)),
  )?.[0];

/** The column that a wrong value of a member or goal came from. */
export const columnAt = (
  among: Record<string, Column>,
  pointer: string,
): string | undefined =>
  Object.entries(among).find(([, { paths }]) =>
    paths.some((path) => `/${path.join("/")}` === pointer),
  )?.[0];

/** What a cell can hold once it is read; an empty text where it holds nothing. */
export type CellValue = string | number;

/** What lies at the end of a path, if it can stand in a cell. */
export function cellAt(
  value: unknown,
  [key, ...rest]: readonly string[],
): CellValue {
  if (key === undefined)
    return typeof value === "string" || typeof value === "number" ? value : "";
  return cellAt(
    value instanceof Object ? Reflect.get(value, key) : undefined,
    rest,
  );
}

/** A member, or a goal, as the cells of these columns. */
export const cellsOf = (
  columns: Record<string, Column>,
  value: unknown,
): Record<string, CellValue> =>
  Object.fromEntries(
    Object.entries(columns).map(([code, { paths }]) => [
      code,
      cellAt(value, paths[0]),
    ]),
  );

/** The words that a cell of this column may hold, if it holds one of some. */
export function choicesIn(code: string, language: Language): string[] {
  const holds = columns[code]?.holds;
  return typeof holds === "object"
    ? Object.values(holds).map((texts) => texts[language])
    : [];
}

/** What a reader calls a column, by its code; a heading that is none of ours stays as it was found. */
export const columnName = (code: string, language: Language): string =>
  (language === "en" ? undefined : columns[code]?.[language]) ?? code;
