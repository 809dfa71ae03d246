import type { ContactsEdit } from "../member.ts";
import type { FieldTexts } from "./field-text.ts";

/** The id is the service's. */
type ContactFields = {
  contacts: Omit<ContactsEdit["contacts"][number], "contactId">[];
};

export const contactTexts: FieldTexts<ContactFields> = {
  "contacts.name": {
    fi: { label: "Nimi" },
    sv: { label: "Namn" },
    en: { label: "Name" },
  },
  "contacts.email": {
    fi: {
      label: "Sähköpostiosoite",
      help: "Tällä osoitteella henkilö kirjautuu. Uuteen osoitteeseen lähetetään tieto asiasta.",
    },
    sv: {
      label: "E-postadress",
      help: "Personen loggar in med den här adressen. Till en ny adress skickas ett meddelande om saken.",
    },
    en: {
      label: "Email address",
      help: "The person signs in with this address. A new address is sent a message about it.",
    },
  },
  "contacts.phone": {
    fi: { label: "Puhelinnumero" },
    sv: { label: "Telefonnummer" },
    en: { label: "Phone number" },
  },
  "contacts.language": {
    fi: { label: "Kieli, jolla kirjoitamme" },
    sv: { label: "Språk som vi skriver på" },
    en: { label: "Language we write in" },
  },
  "contacts.primary": {
    fi: {
      label: "Ensisijainen yhteyshenkilö",
      help: "Häneen koordinaattorit ottavat yhteyttä.",
    },
    sv: {
      label: "Primär kontaktperson",
      help: "Den som koordinatorerna kontaktar.",
    },
    en: {
      label: "Primary contact",
      help: "The one whom the coordinators contact.",
    },
  },
  "contacts.roundMail": {
    fi: { label: "Saa vuosiraportin kutsun ja muistutukset" },
    sv: { label: "Får inbjudan till årsrapporten och påminnelserna" },
    en: {
      label: "Gets the invitation to the annual report, and the reminders",
    },
  },
};
