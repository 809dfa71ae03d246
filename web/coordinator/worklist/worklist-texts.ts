export const texts = {
  fi: {
    title: "Työlista",
    lead: "Kaikki, mikä odottaa koordinaattoria, vanhin ensin.",
    count: (count: number) =>
      count === 1 ? "1 asia odottaa" : `${count} asiaa odottaa`,
    nothing: "Mikään ei odota",
    done: "Kaikki on hoidettu. Uudet asiat tulevat tänne itsestään.",
    since: (day: string) => `Odottanut ${day} alkaen`,
    version: (version: number) => `Versio ${version}`,
    year: (year: number) => `Vuosi ${year}`,
    due: (day: string) => `Määräaika ${day}`,
    missing: {
      member: "Jäsenen allekirjoitus puuttuu",
      city: "Kaupungin allekirjoitus puuttuu",
    },
    why: {
      bounce: "Viesti ei mennyt perille",
      complaint: "Viesti ilmoitettiin roskapostiksi",
    },
    tick: "Merkitse hoidetuksi",
  },
  sv: {
    title: "Arbetslista",
    lead: "Allt som väntar på en koordinator, det äldsta först.",
    count: (count: number) =>
      count === 1 ? "1 ärende väntar" : `${count} ärenden väntar`,
    nothing: "Ingenting väntar",
    done: "Allt är klart. Nya ärenden dyker upp här av sig själva.",
    since: (day: string) => `Har väntat sedan ${day}`,
    version: (version: number) => `Version ${version}`,
    year: (year: number) => `År ${year}`,
    due: (day: string) => `Tidsfrist ${day}`,
    missing: {
      member: "Medlemmens underskrift saknas",
      city: "Stadens underskrift saknas",
    },
    why: {
      bounce: "Ett meddelande kom inte fram",
      complaint: "Ett meddelande anmäldes som skräppost",
    },
    tick: "Markera som åtgärdat",
  },
  en: {
    title: "Worklist",
    lead: "Everything that waits for a coordinator, oldest first.",
    count: (count: number) =>
      count === 1 ? "1 thing waits" : `${count} things wait`,
    nothing: "Nothing waits",
    done: "Everything is done. New things come here by themselves.",
    since: (day: string) => `Waiting since ${day}`,
    version: (version: number) => `Version ${version}`,
    year: (year: number) => `Year ${year}`,
    due: (day: string) => `Due ${day}`,
    missing: {
      member: "The member’s signature is missing",
      city: "The city’s signature is missing",
    },
    why: {
      bounce: "A mail did not arrive",
      complaint: "A mail was reported as spam",
    },
    tick: "Mark as done",
  },
};
