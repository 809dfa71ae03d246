import { unlinked } from "./clean.ts";
import { mail } from "./mail.ts";
import { nothing } from "./params.ts";

/** To the address given in an application: the only proof that it is theirs. */
export const confirmApplication = mail({
  to: "applicant",
  params: nothing,
  texts: {
    fi: (_, { network, memberName, link }) => ({
      subject: "Vahvista liittymishakemus",
      body: [
        "Saimme ilmastositoumuksen ja hakemuksen liittyä verkostoon. Yhteyshenkilön sähköpostiosoitteeksi on annettu tämä osoite.",
        {
          facts: [
            ["Verkosto", network],
            ["Organisaatio", unlinked(memberName)],
          ],
        },
        "Vahvista hakemus 30 päivän kuluessa. Kun olet vahvistanut sen, koordinaattorit ottavat sen käsittelyyn.",
        { button: "Vahvista hakemus", href: link() },
        "Jos et ole lähettänyt hakemusta, sinun ei tarvitse tehdä mitään. Vahvistamaton hakemus poistetaan 30 päivän kuluttua.",
      ],
    }),
    sv: (_, { network, memberName, link }) => ({
      subject: "Bekräfta ansökan om medlemskap",
      body: [
        "Vi har fått ett klimatåtagande och en ansökan om att gå med i nätverket. Den här e-postadressen har angetts som kontaktpersonens.",
        {
          facts: [
            ["Nätverk", network],
            ["Organisation", unlinked(memberName)],
          ],
        },
        "Bekräfta ansökan inom 30 dagar. När du har bekräftat den börjar koordinatorerna behandla den.",
        { button: "Bekräfta ansökan", href: link() },
        "Om du inte har skickat någon ansökan behöver du inte göra något. En obekräftad ansökan raderas efter 30 dagar.",
      ],
    }),
    en: (_, { network, memberName, link }) => ({
      subject: "Confirm the application to join",
      body: [
        "We have received a climate commitment and an application to join the network. This email address was given as the contact’s.",
        {
          facts: [
            ["Network", network],
            ["Organisation", unlinked(memberName)],
          ],
        },
        "Please confirm the application within 30 days. Once you have confirmed it, the coordinators will start to process it.",
        { button: "Confirm the application", href: link() },
        "If you did not send an application, you do not need to do anything. An unconfirmed application is deleted after 30 days.",
      ],
    }),
  },
});
