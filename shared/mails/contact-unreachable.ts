import { pages } from "../pages.ts";
import { mail } from "./mail.ts";
import { nothing } from "./params.ts";

/** To the other contacts of a member, when mail to one of them does not arrive. Names nobody: who it is shows behind the sign-in. */
export const contactUnreachable = mail({
  to: "contact",
  params: nothing,
  texts: {
    fi: (_, { language }) => ({
      subject: "Yhteyshenkilön sähköpostiosoite ei toimi",
      body: [
        "Verkoston viestit eivät mene perille yhdelle organisaationne yhteyshenkilöistä, joten hänelle ei enää lähetetä sähköpostia. Jos hän sai vuosiraportin kutsun ja muistutukset, ne lähetetään nyt muille yhteyshenkilöille.",
        "Tarkistakaa yhteyshenkilöt jäsenen työpöydällä. Kun osoite on korjattu, viestit lähtevät taas.",
        {
          button: "Tarkista yhteyshenkilöt",
          href: pages.contacts(language),
        },
      ],
    }),
    sv: (_, { language }) => ({
      subject: "En kontaktpersons e-postadress fungerar inte",
      body: [
        "Nätverkets meddelanden når inte en av er organisations kontaktpersoner, och därför skickas ingen e-post längre till den adressen. Om personen fick inbjudan till årsrapporten och påminnelserna skickas de nu till de andra kontaktpersonerna.",
        "Kontrollera kontaktpersonerna på medlemmens arbetsbord. När adressen har rättats skickas meddelandena igen.",
        {
          button: "Kontrollera kontaktpersonerna",
          href: pages.contacts(language),
        },
      ],
    }),
    en: (_, { language }) => ({
      subject: "A contact’s email address does not work",
      body: [
        "The network’s mail does not reach one of your organisation’s contacts, so no more mail is sent to that address. If that person got the invitation to the annual report and the reminders, they now go to the other contacts.",
        "Please check the contacts at the member’s desk. Once the address is corrected, mail is sent again.",
        { button: "Check the contacts", href: pages.contacts(language) },
      ],
    }),
  },
});
