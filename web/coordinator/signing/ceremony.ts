/** Signatures of several members recorded at once: one form, then one call of the service for each signature. */
import * as z from "zod";
import { parties, type Party, signature } from "../../../shared/commitment.ts";
import type { FieldTexts } from "../../../shared/forms/field-text.ts";
import type { Texts } from "../../../shared/language.ts";

const whoseSignatures = ["both", ...parties] as const;
export type Whose = (typeof whoseSignatures)[number];

export const isRecorded = (party: Party, whose: string): boolean =>
  whose === "both" || whose === party;

const required = (input: unknown) =>
  ({ code: "custom", params: { code: "required" }, input }) as const;

/** What must be filled in where these parties' signatures are recorded. */
export function ceremony(whose: string) {
  const { name, title, date, caseNumber } = signature().shape;
  const signer = z
    .strictObject({
      memberId: z.string(),
      /** What was chosen: of the version as it stood. */
      etag: z.string(),
      missing: z.array(z.enum(parties)),
      name: name.optional(),
      title: title.optional(),
    })
    .check(({ value, issues }) => {
      if (!isRecorded("member", whose) || !value.missing.includes("member"))
        return;
      for (const field of ["name", "title"] as const)
        if (value[field] === undefined)
          issues.push({ ...required(undefined), path: [field] });
    });
  const ofCity = isRecorded("city", whose);
  return z.strictObject({
    whose: z.enum(whoseSignatures),
    date,
    cityName: ofCity ? name : name.optional(),
    cityTitle: ofCity ? title : title.optional(),
    caseNumber,
    signers: z.array(signer).min(1),
  });
}
export type Ceremony = z.infer<ReturnType<typeof ceremony>>;

/** The signatures of a ceremony one by one, each as the service takes it. */
export const signaturesOf = ({
  whose,
  date,
  cityName,
  cityTitle,
  caseNumber,
  signers,
}: Ceremony) =>
  signers.flatMap(({ memberId, etag, missing, name, title }) =>
    missing
      .filter((party) => isRecorded(party, whose))
      .map((party) => ({
        params: { id: memberId },
        ifMatch: etag,
        body:
          party === "member"
            ? { party, date, name: name ?? "", title: title ?? "" }
            : {
                party,
                date,
                name: cityName ?? "",
                title: cityTitle ?? "",
                ...(caseNumber && { caseNumber }),
              },
      })),
  );

export const whoseWords: Record<Whose, Texts> = {
  both: {
    fi: "Jäsenen ja kaupungin",
    sv: "Medlemmens och stadens",
    en: "The member’s and the city’s",
  },
  member: {
    fi: "Vain jäsenen",
    sv: "Bara medlemmens",
    en: "The member’s only",
  },
  city: { fi: "Vain kaupungin", sv: "Bara stadens", en: "The city’s only" },
};

type Fields = Omit<Ceremony, "signers"> & {
  signers: Pick<Ceremony["signers"][number], "name" | "title">[];
};

export const ceremonyTexts: FieldTexts<Fields> & {
  signers: Texts<{ label: string }>;
} = {
  signers: {
    fi: { label: "Jäsenet, joiden allekirjoitukset kirjataan" },
    sv: { label: "Medlemmar vilkas underskrifter registreras" },
    en: { label: "Members whose signatures are recorded" },
  },
  whose: {
    fi: { label: "Kenen allekirjoitukset kirjataan" },
    sv: { label: "Vems underskrifter registreras" },
    en: { label: "Whose signatures are recorded" },
  },
  date: {
    fi: {
      label: "Allekirjoituspäivä",
      help: "Sitoumus tulee voimaan, kun molemmat ovat allekirjoittaneet: jälkimmäisenä päivänä.",
    },
    sv: {
      label: "Datum för underskriften",
      help: "Åtagandet träder i kraft när båda har undertecknat: den senare dagen.",
    },
    en: {
      label: "Date of signing",
      help: "The commitment is in force once both have signed: from the later day.",
    },
  },
  cityName: {
    fi: { label: "Kaupungin allekirjoittaja" },
    sv: { label: "Undertecknare för staden" },
    en: { label: "Signatory of the city" },
  },
  cityTitle: {
    fi: { label: "Virkanimike", help: "Esimerkiksi: pormestari" },
    sv: { label: "Tjänstetitel", help: "Till exempel: borgmästare" },
    en: { label: "Title", help: "For example: Mayor" },
  },
  caseNumber: {
    fi: { label: "Asiatunnus" },
    sv: { label: "Ärendenummer" },
    en: { label: "Case number" },
  },
  "signers.name": {
    fi: { label: "Jäsenen allekirjoittaja" },
    sv: { label: "Undertecknare för medlemmen" },
    en: { label: "Signatory of the member" },
  },
  "signers.title": {
    fi: { label: "Tehtävänimike" },
    sv: { label: "Titel" },
    en: { label: "Title" },
  },
};
