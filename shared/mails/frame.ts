import type { Texts } from "../language.ts";
import type { Block } from "./block.ts";
import type { About, Audience } from "./mail.ts";

/** What stands around every mail's own text. */
type Frame = {
  greeting: (contactName: string) => string;
  organisation: string;
  handover: string;
  regards: (network: string) => string;
  footer: (about: About, to: Audience) => string[];
};

const frames: Texts<Frame> = {
  fi: {
    greeting: (name) => (name ? `Hei ${name},` : "Hei,"),
    organisation: "Organisaatio",
    handover:
      "Jos et enää hoida tätä asiaa, vastaa tähän viestiin ja kerro, kuka sitä hoitaa.",
    regards: (network) => `Terveisin\n${network}`,
    footer: ({ network, city, memberName, coordinators }, to) => [
      `Viestin lähettäjä: ${network}, ${city}.`,
      {
        applicant:
          "Saat tämän viestin, koska sähköpostiosoitteesi annettiin liittymishakemuksessa.",
        asker:
          "Saat tämän viestin, koska tälle sähköpostiosoitteelle pyydettiin kirjautumislinkki.",
        contact: `Saat viestin tämän organisaation yhteyshenkilönä: ${memberName}.`,
        coordinators:
          "Saat tämän viestin, koska tämä on verkoston koordinaattorien osoite.",
      }[to],
      `Voit vastata tähän viestiin. Vastauksen saavat verkoston koordinaattorit: ${coordinators}`,
    ],
  },
  sv: {
    greeting: (name) => (name ? `Hej ${name}!` : "Hej!"),
    organisation: "Organisation",
    handover:
      "Om du inte längre sköter det här, svara på det här meddelandet och berätta vem som gör det.",
    regards: (network) => `Med vänlig hälsning\n${network}`,
    footer: ({ network, city, memberName, coordinators }, to) => [
      `Avsändare: ${network}, ${city}.`,
      {
        applicant:
          "Du får det här meddelandet eftersom din e-postadress angavs i en ansökan om medlemskap.",
        asker:
          "Du får det här meddelandet eftersom någon bad om en inloggningslänk till den här e-postadressen.",
        contact: `Du får det här meddelandet eftersom du är antecknad som kontaktperson för ${memberName}.`,
        coordinators:
          "Du får det här meddelandet eftersom det här är nätverkskoordinatorernas adress.",
      }[to],
      `Du kan svara på det här meddelandet. Svaret går till nätverkets koordinatorer: ${coordinators}`,
    ],
  },
  en: {
    greeting: (name) => (name ? `Hello ${name},` : "Hello,"),
    organisation: "Organisation",
    handover:
      "If you no longer look after this, reply to this email and tell us who does.",
    regards: (network) => `Kind regards,\n${network}`,
    footer: ({ network, city, memberName, coordinators }, to) => [
      `Sent by ${network}, ${city}.`,
      {
        applicant:
          "You are receiving this email because your email address was given in an application to join.",
        asker:
          "You are receiving this email because a sign-in link was asked for with this email address.",
        contact: `You are receiving this email because you are listed as a contact of ${memberName}.`,
        coordinators:
          "You are receiving this email because this is the address of the network’s coordinators.",
      }[to],
      `You can reply to this email. Your reply goes to the network’s coordinators: ${coordinators}`,
    ],
  },
};

/**
 * A mail's own blocks with greeting, organisation, hand-over sentence and regards around them, and its footer. A stranger's
 * application names its contact nowhere: the address may not be that person's.
 */
export function framed(
  own: Block[],
  about: About,
  mail: { to: Audience; handover?: true },
): { body: Block[]; footer: string[] } {
  const frame = frames[about.language];
  return {
    body: [
      frame.greeting(mail.to === "contact" ? about.contactName : ""),
      ...(mail.to === "contact"
        ? [{ facts: [[frame.organisation, about.memberName]] } satisfies Block]
        : []),
      ...own,
      ...(mail.handover ? [frame.handover] : []),
      frame.regards(about.network),
    ],
    footer: frame.footer(about, mail.to),
  };
}
