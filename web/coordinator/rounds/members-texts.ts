/** What stands around the members of a round. */
export const texts = {
  fi: {
    heading: "Jäsenet kierroksella",
    counts: (asked: number, sent: number, accepted: number) =>
      `Pyydetty ${asked} jäseneltä. Lähettänyt ${sent}, joista hyväksytty ${accepted}.`,
    planned: (asked: number) =>
      `Näillä tiedoilla raporttia pyydetään ${asked} jäseneltä.`,
    member: "Jäsen",
    state: "Tilanne",
    due: "Määräaika",
    actions: "Toiminnot",
    show: "Näytä",
    all: "Kaikki",
    name: "Hae nimellä",
    none: "Näillä ehdoilla ei ole jäseniä.",
    places: {
      asked: "Pyydetään",
      "left-out": "Jätetty pois",
      "not-asked": "Ei pyydetä",
    },
    overdue: "Myöhässä",
    late: "lähetetty määräajan jälkeen",
    extended: "lisäaika",
    extend: "Anna lisäaikaa",
    leaveOut: "Jätä pois",
    leaveOutAsk:
      "Jätetäänkö jäsen pois kierrokselta? Avoinna olevaa raporttia ei sen jälkeen vaadita, eikä muistutuksia lähetetä.",
    add: "Lisää kierrokselle",
    no: "Peruuta",
  },
  sv: {
    heading: "Medlemmar i omgången",
    counts: (asked: number, sent: number, accepted: number) =>
      `Tillfrågade: ${asked}. Har skickat in: ${sent}, varav godkända ${accepted}.`,
    planned: (asked: number) =>
      asked === 1
        ? "Med de här uppgifterna ber omgången 1 medlem om en rapport."
        : `Med de här uppgifterna ber omgången ${asked} medlemmar om en rapport.`,
    member: "Medlem",
    state: "Läge",
    due: "Tidsfrist",
    actions: "Åtgärder",
    show: "Visa",
    all: "Alla",
    name: "Sök på namn",
    none: "Inga medlemmar motsvarar valet.",
    places: {
      asked: "Tillfrågas",
      "left-out": "Utelämnad",
      "not-asked": "Tillfrågas inte",
    },
    overdue: "Försenad",
    late: "inskickad efter tidsfristen",
    extended: "förlängd",
    extend: "Förläng tidsfristen",
    leaveOut: "Utelämna",
    leaveOutAsk:
      "Ska medlemmen utelämnas ur omgången? En öppen rapport krävs då inte längre, och inga påminnelser skickas.",
    add: "Ta med i omgången",
    no: "Avbryt",
  },
  en: {
    heading: "Members in the round",
    counts: (asked: number, sent: number, accepted: number) =>
      `Asked ${asked}, sent in ${sent}, of these accepted ${accepted}.`,
    planned: (asked: number) =>
      asked === 1
        ? "As things are, the round will ask 1 member for a report."
        : `As things are, the round will ask ${asked} members for a report.`,
    member: "Member",
    state: "State",
    due: "Deadline",
    actions: "Actions",
    show: "Show",
    all: "All",
    name: "Search by name",
    none: "No members match.",
    places: {
      asked: "Will be asked",
      "left-out": "Left out",
      "not-asked": "Not asked",
    },
    overdue: "Overdue",
    late: "sent after the deadline",
    extended: "extended",
    extend: "Extend the deadline",
    leaveOut: "Leave out",
    leaveOutAsk:
      "Leave the member out of the round? A report that is open is then no longer required, and no reminders are sent.",
    add: "Add to the round",
    no: "Cancel",
  },
};
