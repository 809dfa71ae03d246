/** The names of things as a page or a mail shows them: labels that stand alone, hence the capital letter. */
import type { CommitmentState, Theme } from "./commitment.ts";
import type { Texts } from "./language.ts";
import type { Measure } from "./measure.ts";
import type { Ending, MemberKind } from "./member.ts";
import type { Figures, GoalStatus, ReportState } from "./report.ts";
import type { FigureName } from "./figures.ts";
import type { ResultBoundary } from "./results/figure.ts";
import type { WithheldReason } from "./results/group.ts";

export type Words<Code extends string> = Record<Code, Texts>;

export const themeWords: Words<Theme> = {
  "energy-saving": {
    fi: "Energiansäästö",
    sv: "Energisparande",
    en: "Energy saving",
  },
  "energy-efficiency": {
    fi: "Energiatehokkuus",
    sv: "Energieffektivitet",
    en: "Energy efficiency",
  },
  "renewable-energy": {
    fi: "Uusiutuva energia",
    sv: "Förnybar energi",
    en: "Renewable energy",
  },
  logistics: { fi: "Logistiikka", sv: "Logistik", en: "Logistics" },
  procurement: { fi: "Hankinnat", sv: "Anskaffningar", en: "Procurement" },
  waste: { fi: "Jätteet", sv: "Avfall", en: "Waste" },
  staff: { fi: "Henkilöstö", sv: "Personal", en: "Staff" },
  products: {
    fi: "Tuotteet ja palvelut",
    sv: "Produkter och tjänster",
    en: "Products and services",
  },
  other: { fi: "Muu", sv: "Annat", en: "Other" },
};

export const goalStatusWords: Words<GoalStatus> = {
  "not-started": {
    fi: "Ei aloitettu",
    sv: "Inte påbörjat",
    en: "Not started",
  },
  "on-track": {
    fi: "Etenee suunnitellusti",
    sv: "Framskrider som planerat",
    en: "On track",
  },
  behind: {
    fi: "Jäljessä suunnitelmasta",
    sv: "Ligger efter planen",
    en: "Behind plan",
  },
  achieved: { fi: "Saavutettu", sv: "Uppnått", en: "Achieved" },
  abandoned: { fi: "Tavoitteesta luovuttu", sv: "Slopat", en: "Abandoned" },
};

export const measureKindWords: Words<Measure["kind"]> = {
  change: {
    fi: "Muutos prosentteina",
    sv: "Förändring i procent",
    en: "Change in per cent",
  },
  level: { fi: "Tavoitetaso", sv: "Målnivå", en: "Target level" },
  action: { fi: "Toimenpide", sv: "Åtgärd", en: "Action" },
};

export const memberKindWords: Words<MemberKind> = {
  business: { fi: "Yritys", sv: "Företag", en: "Business" },
  supporting: { fi: "Tukijäsen", sv: "Stödmedlem", en: "Supporting member" },
};

export const endReasonWords: Words<Ending["reason"]> = {
  left: {
    fi: "Jäsen erosi verkostosta",
    sv: "Medlemmen lämnade nätverket",
    en: "The member left the network",
  },
  merged: {
    fi: "Organisaatio yhdistyi toiseen organisaatioon",
    sv: "Organisationen gick samman med en annan",
    en: "The organisation merged with another",
  },
  ceased: {
    fi: "Organisaation toiminta päättyi",
    sv: "Organisationens verksamhet upphörde",
    en: "The organisation ceased to operate",
  },
  completed: {
    fi: "Ilmastositoumus vietiin päätökseen",
    sv: "Klimatåtagandet slutfördes",
    en: "The climate commitment was completed",
  },
  removed: {
    fi: "Kaupunki päätti jäsenyyden",
    sv: "Staden avslutade medlemskapet",
    en: "The city ended the membership",
  },
};

/** `in-force` is shown as "signed": that is what the reader knows it by. */
export const commitmentStateWords: Words<CommitmentState> = {
  unconfirmed: {
    fi: "Odottaa vahvistusta",
    sv: "Väntar på bekräftelse",
    en: "Awaiting confirmation",
  },
  draft: { fi: "Luonnos", sv: "Utkast", en: "Draft" },
  submitted: { fi: "Lähetetty", sv: "Inlämnat", en: "Submitted" },
  returned: {
    fi: "Palautettu täydennettäväksi",
    sv: "Återsänt för komplettering",
    en: "Returned",
  },
  approved: {
    fi: "Hyväksytty, odottaa allekirjoituksia",
    sv: "Godkänt, väntar på underskrifter",
    en: "Approved, awaiting signatures",
  },
  "in-force": { fi: "Allekirjoitettu", sv: "Undertecknat", en: "Signed" },
  rejected: { fi: "Hylätty", sv: "Avslaget", en: "Rejected" },
  withdrawn: { fi: "Peruttu", sv: "Återtaget", en: "Withdrawn" },
  expired: { fi: "Vanhentunut", sv: "Förfallet", en: "Expired" },
  superseded: {
    fi: "Korvattu uudella versiolla",
    sv: "Ersatt av en ny version",
    en: "Replaced by a new version",
  },
  ended: { fi: "Päättynyt", sv: "Upphört", en: "Ended" },
};

export const reportStateWords: Words<ReportState> = {
  open: { fi: "Aloittamatta", sv: "Inte påbörjad", en: "Not started" },
  draft: { fi: "Luonnos", sv: "Utkast", en: "Draft" },
  submitted: { fi: "Lähetetty", sv: "Inlämnad", en: "Submitted" },
  returned: {
    fi: "Palautettu täydennettäväksi",
    sv: "Återsänd för komplettering",
    en: "Returned",
  },
  accepted: { fi: "Hyväksytty", sv: "Godkänd", en: "Accepted" },
  "not-required": { fi: "Ei vaadita", sv: "Krävs inte", en: "Not required" },
};

/** What of the member's operations its figures cover. */
export const boundaryWords: Words<NonNullable<Figures["boundary"]>> = {
  city: {
    fi: "Toiminta kaupungissa",
    sv: "Verksamheten i staden",
    en: "Operations in the city",
  },
  finland: {
    fi: "Toiminta Suomessa",
    sv: "Verksamheten i Finland",
    en: "Operations in Finland",
  },
  group: { fi: "Koko konserni", sv: "Hela koncernen", en: "The whole group" },
};

type Scope2Method = NonNullable<
  NonNullable<Figures["emissions"]>["scope2Method"]
>;

export const scope2MethodWords: Words<Scope2Method> = {
  market: {
    fi: "Markkinaperusteinen",
    sv: "Marknadsbaserad",
    en: "Market-based",
  },
  location: {
    fi: "Sijaintiperusteinen",
    sv: "Platsbaserad",
    en: "Location-based",
  },
};

/** What of the operations a sum covers; a member that said nothing is summed apart. */
export const resultBoundaryWords: Words<ResultBoundary> = {
  ...boundaryWords,
  unstated: {
    fi: "Rajausta ei ilmoitettu",
    sv: "Avgränsningen har inte uppgetts",
    en: "Coverage not stated",
  },
};

/** The series of the results. */
export const figureWords: Words<FigureName> = {
  energy: {
    fi: "Energiankulutus yhteensä",
    sv: "Energiförbrukning totalt",
    en: "Energy use in total",
  },
  electricity: { fi: "Sähkö", sv: "El", en: "Electricity" },
  heat: {
    fi: "Lämpö ja jäähdytys",
    sv: "Värme och kyla",
    en: "Heat and cooling",
  },
  fuels: { fi: "Polttoaineet", sv: "Bränslen", en: "Fuels" },
  scope1: {
    fi: "Suorat päästöt (scope 1)",
    sv: "Direkta utsläpp (scope 1)",
    en: "Direct emissions (scope 1)",
  },
  "scope2-market": {
    fi: "Ostoenergian päästöt, markkinaperusteinen (scope 2)",
    sv: "Utsläpp från köpt energi, marknadsbaserad (scope 2)",
    en: "Emissions of purchased energy, market-based (scope 2)",
  },
  "scope2-location": {
    fi: "Ostoenergian päästöt, sijaintiperusteinen (scope 2)",
    sv: "Utsläpp från köpt energi, platsbaserad (scope 2)",
    en: "Emissions of purchased energy, location-based (scope 2)",
  },
};

/** Why a figure is not published. */
export const withheldWords: Words<WithheldReason> = {
  "too-few": {
    fi: "Ei julkaista: perustuisi liian harvan jäsenen lukuun",
    sv: "Publiceras inte: skulle bygga på för få medlemmars siffror",
    en: "Not published: it would rest on too few members’ figures",
  },
  dominated: {
    fi: "Ei julkaista: yhden jäsenen luku voisi paljastua",
    sv: "Publiceras inte: en enskild medlems siffra kunde avslöjas",
    en: "Not published: one member’s figure could be worked out",
  },
};

/** Whether a level is to be reached or not to be exceeded. */
export const directionWords: Words<"at-least" | "at-most"> = {
  "at-least": { fi: "Vähintään", sv: "Minst", en: "At least" },
  "at-most": { fi: "Enintään", sv: "Högst", en: "At most" },
};
