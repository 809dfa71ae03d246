/** The names of things as only coordinators see them: apart from the others, which the public pages load. */
import type { Transition } from "./history.ts";
import type { InboxKind, InboxState } from "./inbox.ts";
import type { Language } from "./language.ts";
import type { MailReason, MailState, OutboxMailName } from "./mails/names.ts";
import type { Member } from "./member.ts";
import type { Round } from "./round.ts";
import type { Waiting } from "./views/coordinator-views.ts";
import type { Story } from "./story.ts";
import type { ActorKind, AuditSubject } from "./views/audit-view.ts";
import type { Words } from "./words.ts";

export const memberStateWords: Words<Member["state"]> = {
  unconfirmed: {
    fi: "Odottaa vahvistusta",
    sv: "Väntar på bekräftelse",
    en: "Awaiting confirmation",
  },
  active: { fi: "Jäsen", sv: "Medlem", en: "Member" },
  ended: {
    fi: "Jäsenyys päättynyt",
    sv: "Medlemskapet har upphört",
    en: "Membership ended",
  },
};

/** Why a report is not required any more, besides the end of a membership. */
export const releaseReasonWords: Words<"covered" | "left-out"> = {
  covered: {
    fi: "Toinen jäsen raportoi jäsenen puolesta",
    sv: "En annan medlem rapporterar för medlemmen",
    en: "Another member reports for it",
  },
  "left-out": {
    fi: "Koordinaattori jätti pois kierrokselta",
    sv: "Koordinatorn lämnade medlemmen utanför omgången",
    en: "A coordinator left it out of the round",
  },
};

export const roundStateWords: Words<Round["state"]> = {
  planned: { fi: "Tulossa", sv: "Kommande", en: "Coming" },
  open: { fi: "Käynnissä", sv: "Pågår", en: "Open" },
  closed: { fi: "Päättynyt", sv: "Avslutad", en: "Closed" },
  skipped: { fi: "Jäi väliin", sv: "Uteblev", en: "Skipped" },
};

export const mailStateWords: Words<MailState> = {
  queued: {
    fi: "Odottaa lähetystä",
    sv: "Väntar på att skickas",
    en: "Queued",
  },
  sending: { fi: "Lähetetään", sv: "Skickas nu", en: "Being sent" },
  sent: { fi: "Lähetetty", sv: "Skickat", en: "Sent" },
  delivered: { fi: "Toimitettu perille", sv: "Levererat", en: "Delivered" },
  bounced: { fi: "Ei mennyt perille", sv: "Kom inte fram", en: "Bounced" },
  complained: {
    fi: "Ilmoitettu roskapostiksi",
    sv: "Anmält som skräppost",
    en: "Reported as spam",
  },
  failed: {
    fi: "Lähetys epäonnistui",
    sv: "Kunde inte skickas",
    en: "Failed",
  },
  dropped: { fi: "Jätetty lähettämättä", sv: "Skickades inte", en: "Not sent" },
};

/** Why a mail is in its state. */
export const mailReasonWords: Words<MailReason> = {
  expired: {
    fi: "Viesti ehti vanhentua",
    sv: "Meddelandet hann bli inaktuellt",
    en: "Too late to be of use",
  },
  "no-recipient": {
    fi: "Yhteyshenkilöä ei enää ole",
    sv: "Kontaktpersonen finns inte längre",
    en: "The contact is no longer there",
  },
  outdated: {
    fi: "Asia oli jo hoidettu tai määräaika muuttunut",
    sv: "Ärendet var redan skött eller tidsfristen ändrad",
    en: "Already taken care of, or the deadline had changed",
  },
  limit: {
    fi: "Hakemuksia tuli tunnin tai vuorokauden aikana liikaa",
    sv: "För många ansökningar på en timme eller ett dygn",
    en: "Too many applications within an hour or a day",
  },
  unreachable: {
    fi: "Aiemmat viestit osoitteeseen eivät menneet perille",
    sv: "Tidigare meddelanden till adressen kom inte fram",
    en: "Earlier emails to this address did not arrive",
  },
  "not-accepted": {
    fi: "Sähköpostipalvelu ei ottanut viestiä vastaan",
    sv: "E-posttjänsten tog inte emot meddelandet",
    en: "The mail service did not take it",
  },
  unanswered: {
    fi: "Sähköpostipalvelu ei kertonut, lähtikö viesti",
    sv: "E-posttjänsten svarade inte om meddelandet skickades",
    en: "The mail service did not say whether it was sent",
  },
  "trying-again": {
    fi: "Lähetystä yritetään uudelleen",
    sv: "Ett nytt försök görs",
    en: "Another attempt will be made",
  },
  standstill: {
    fi: "Lähettäminen on keskeytynyt, viesti odottaa",
    sv: "Utskicken står stilla, meddelandet väntar",
    en: "No mail is leaving, this one waits",
  },
  trial: {
    fi: "Sähköpostipalvelu on vielä kokeilukäytössä eikä lähetä tähän osoitteeseen",
    sv: "E-posttjänsten är ännu i testläge och skickar inte till den här adressen",
    en: "The mail service is still on trial and does not send to this address",
  },
  "bounced-for-good": {
    fi: "Osoite ei toimi",
    sv: "Adressen fungerar inte",
    en: "The address does not work",
  },
  "bounced-for-now": {
    fi: "Postilaatikkoa ei juuri silloin tavoitettu",
    sv: "Brevlådan kunde inte nås just då",
    en: "The mailbox could not be reached at the time",
  },
};

/** What a mail is about, as a list names it. */
export const mailNameWords: Words<OutboxMailName> = {
  "confirm-application": {
    fi: "Hakemuksen vahvistuslinkki",
    sv: "Bekräftelselänk för ansökan",
    en: "Link to confirm the application",
  },
  "application-received": {
    fi: "Hakemus vastaanotettu",
    sv: "Ansökan mottagen",
    en: "Application received",
  },
  "application-arrived": {
    fi: "Uusi hakemus koordinaattoreille",
    sv: "Ny ansökan till koordinatorerna",
    en: "New application for the coordinators",
  },
  "commitment-returned": {
    fi: "Ilmastositoumus palautettu täydennettäväksi",
    sv: "Klimatåtagandet återsänt för komplettering",
    en: "Climate commitment returned",
  },
  "commitment-rejected": {
    fi: "Ilmastositoumus hylätty",
    sv: "Klimatåtagandet avslaget",
    en: "Climate commitment rejected",
  },
  "commitment-approved": {
    fi: "Ilmastositoumus hyväksytty",
    sv: "Klimatåtagandet godkänt",
    en: "Climate commitment approved",
  },
  "commitment-in-force": {
    fi: "Ilmastositoumus allekirjoitettu",
    sv: "Klimatåtagandet undertecknat",
    en: "Climate commitment signed",
  },
  "round-opened": {
    fi: "Vuosiraportti auki",
    sv: "Årsrapporten öppen",
    en: "Annual report open",
  },
  reminder: {
    fi: "Muistutus vuosiraportista",
    sv: "Påminnelse om årsrapporten",
    en: "Reminder of the annual report",
  },
  "report-received": {
    fi: "Vuosiraportti vastaanotettu",
    sv: "Årsrapporten mottagen",
    en: "Annual report received",
  },
  "report-returned": {
    fi: "Vuosiraportti palautettu täydennettäväksi",
    sv: "Årsrapporten återsänd för komplettering",
    en: "Annual report returned",
  },
  "return-reminder": {
    fi: "Muistutus palautetusta vuosiraportista",
    sv: "Påminnelse om den återsända årsrapporten",
    en: "Reminder of the returned annual report",
  },
  "report-accepted": {
    fi: "Vuosiraportti hyväksytty",
    sv: "Årsrapporten godkänd",
    en: "Annual report accepted",
  },
  "report-reopened": {
    fi: "Vuosiraportti avattu uudelleen",
    sv: "Årsrapporten öppnad på nytt",
    en: "Annual report reopened",
  },
  "deadline-extended": {
    fi: "Lisäaika myönnetty",
    sv: "Tidsfristen förlängd",
    en: "Deadline extended",
  },
  "contact-added": {
    fi: "Tervetuloa yhteyshenkilöksi",
    sv: "Välkommen som kontaktperson",
    en: "Welcome as a contact",
  },
  "contact-unreachable": {
    fi: "Toisen yhteyshenkilön osoite ei toimi",
    sv: "En annan kontaktpersons adress fungerar inte",
    en: "Another contact’s address does not work",
  },
  "member-ended": {
    fi: "Jäsenyys päättynyt",
    sv: "Medlemskapet har upphört",
    en: "Membership ended",
  },
  "publication-coming": {
    fi: "Tulosten julkaisu lähestyy",
    sv: "Resultaten publiceras snart",
    en: "Publication of the results is coming",
  },
  "results-prepared": {
    fi: "Tulokset odottavat julkaisua",
    sv: "Resultaten väntar på publicering",
    en: "Results to publish",
  },
  "results-published": {
    fi: "Tulokset on julkaistu",
    sv: "Resultaten har publicerats",
    en: "Results published",
  },
};

/** Why something is on the worklist. */
export const waitingWords: Words<Waiting> = {
  "commitment-submitted": {
    fi: "Uusi ilmastositoumus odottaa päätöstä",
    sv: "Nytt klimatåtagande väntar på beslut",
    en: "New climate commitment to decide on",
  },
  "commitment-resubmitted": {
    fi: "Täydennetty ilmastositoumus odottaa päätöstä",
    sv: "Kompletterat klimatåtagande väntar på beslut",
    en: "Resubmitted climate commitment to decide on",
  },
  "signature-missing": {
    fi: "Allekirjoitus puuttuu",
    sv: "Underskrift saknas",
    en: "Signature missing",
  },
  "report-submitted": {
    fi: "Vuosiraportti odottaa päätöstä",
    sv: "Årsrapport väntar på beslut",
    en: "Annual report to decide on",
  },
  "report-resubmitted": {
    fi: "Täydennetty vuosiraportti odottaa päätöstä",
    sv: "Kompletterad årsrapport väntar på beslut",
    en: "Resubmitted annual report to decide on",
  },
  "report-overdue": {
    fi: "Vuosiraportti on myöhässä",
    sv: "Årsrapporten är försenad",
    en: "Annual report overdue",
  },
  "story-offered": {
    fi: "Hyvä käytäntö odottaa julkaisupäätöstä",
    sv: "God praxis väntar på beslut om publicering",
    en: "Best practice to publish or decline",
  },
  "contact-unreachable": {
    fi: "Yhteyshenkilöä ei tavoiteta",
    sv: "Kontaktpersonen kan inte nås",
    en: "Contact cannot be reached",
  },
  "goals-run-out": {
    fi: "Kaikki tavoitteet ovat päättyneet, pyydä jäsentä uusimaan sitoumus",
    sv: "Alla mål har löpt ut, be medlemmen förnya åtagandet",
    en: "All goals have run out, invite the member to renew",
  },
  "results-prepared": {
    fi: "Tulokset odottavat julkaisua",
    sv: "Resultaten väntar på publicering",
    en: "Results to check and publish",
  },
  "round-skipped": {
    fi: "Kierros jäi väliin, jäseniltä ei pyydetty raporttia",
    sv: "Omgången uteblev, medlemmarna blev inte ombedda att rapportera",
    en: "Round skipped, no member was asked to report",
  },
  "mail-failed": {
    fi: "Sähköpostin lähetys epäonnistui",
    sv: "Ett e-postmeddelande kunde inte skickas",
    en: "An email could not be sent",
  },
  wish: { fi: "Lukematon toive", sv: "Oläst önskemål", en: "Unread wish" },
  feedback: {
    fi: "Lukematon palaute",
    sv: "Oläst respons",
    en: "Unread feedback",
  },
};

export const inboxKindWords: Words<InboxKind> = {
  wish: { fi: "Toive", sv: "Önskemål", en: "Wish" },
  feedback: { fi: "Palaute", sv: "Respons", en: "Feedback" },
};

export const inboxStateWords: Words<InboxState> = {
  unread: { fi: "Lukematta", sv: "Oläst", en: "Unread" },
  read: { fi: "Luettu", sv: "Läst", en: "Read" },
};

export const storyStateWords: Words<Story["state"]> = {
  offered: {
    fi: "Odottaa päätöstä",
    sv: "Väntar på beslut",
    en: "Awaiting a decision",
  },
  approved: {
    fi: "Hyväksytty julkaistavaksi",
    sv: "Godkänd för publicering",
    en: "Approved for publication",
  },
  declined: {
    fi: "Ei julkaista",
    sv: "Publiceras inte",
    en: "Not to be published",
  },
};

export const languageWords: Words<Language> = {
  fi: { fi: "Suomi", sv: "Finska", en: "Finnish" },
  sv: { fi: "Ruotsi", sv: "Svenska", en: "Swedish" },
  en: { fi: "Englanti", sv: "Engelska", en: "English" },
};

/** Who did something, where no name tells it. */
export const actorWords: Words<ActorKind> = {
  contact: { fi: "Yhteyshenkilö", sv: "Kontaktperson", en: "A contact" },
  "former-contact": {
    fi: "Entinen yhteyshenkilö",
    sv: "En tidigare kontaktperson",
    en: "A former contact",
  },
  applicant: { fi: "Hakija", sv: "Den sökande", en: "The applicant" },
  coordinator: { fi: "Koordinaattori", sv: "Koordinator", en: "A coordinator" },
  calendar: { fi: "Kalenteri", sv: "Kalendern", en: "The calendar" },
  "mail-service": {
    fi: "Sähköpostipalvelu",
    sv: "E-posttjänsten",
    en: "The mail service",
  },
};

export const auditSubjectWords: Words<AuditSubject> = {
  commitment: {
    fi: "Ilmastositoumus",
    sv: "Klimatåtagande",
    en: "Climate commitment",
  },
  report: { fi: "Vuosiraportti", sv: "Årsrapport", en: "Annual report" },
  story: { fi: "Hyvä käytäntö", sv: "God praxis", en: "Best practice" },
  member: { fi: "Jäsen", sv: "Medlem", en: "Member" },
  round: {
    fi: "Raportointikierros",
    sv: "Rapporteringsomgång",
    en: "Reporting round",
  },
  results: { fi: "Tulokset", sv: "Resultat", en: "Results" },
};

/** What was done, told so that it fits every subject. */
export const transitionWords: Words<Transition> = {
  import: {
    fi: "Tuotiin tiedostosta",
    sv: "Importerades från fil",
    en: "Imported from a file",
  },
  apply: {
    fi: "Haettiin jäsenyyttä",
    sv: "Ansökan lämnades in",
    en: "Applied",
  },
  confirm: { fi: "Vahvistettiin", sv: "Bekräftades", en: "Confirmed" },
  expire: { fi: "Vanheni", sv: "Förföll", en: "Expired" },
  save: { fi: "Tallennettiin", sv: "Sparades", en: "Saved" },
  submit: { fi: "Lähetettiin", sv: "Lämnades in", en: "Submitted" },
  takeBack: {
    fi: "Otettiin takaisin muokattavaksi",
    sv: "Togs tillbaka för ändring",
    en: "Taken back",
  },
  return: {
    fi: "Palautettiin täydennettäväksi",
    sv: "Återsändes för komplettering",
    en: "Returned",
  },
  reject: { fi: "Hylättiin", sv: "Avslogs", en: "Rejected" },
  approve: { fi: "Hyväksyttiin", sv: "Godkändes", en: "Approved" },
  withdraw: { fi: "Peruttiin", sv: "Återtogs", en: "Withdrawn" },
  sign: {
    fi: "Allekirjoitus kirjattiin",
    sv: "En underskrift registrerades",
    en: "A signature was recorded",
  },
  enterIntoForce: {
    fi: "Tuli voimaan",
    sv: "Trädde i kraft",
    en: "Entered into force",
  },
  supersede: {
    fi: "Korvattiin uudella versiolla",
    sv: "Ersattes av en ny version",
    en: "Replaced by a new version",
  },
  end: { fi: "Päätettiin", sv: "Avslutades", en: "Ended" },
  open: { fi: "Avattiin", sv: "Öppnades", en: "Opened" },
  start: { fi: "Aloitettiin", sv: "Påbörjades", en: "Started" },
  accept: {
    fi: "Raportti hyväksyttiin",
    sv: "Rapporten godkändes",
    en: "Accepted",
  },
  reopen: { fi: "Avattiin uudelleen", sv: "Öppnades på nytt", en: "Reopened" },
  undo: {
    fi: "Päätös kumottiin",
    sv: "Beslutet ångrades",
    en: "The decision was undone",
  },
  undoReopening: {
    fi: "Uudelleen avaaminen kumottiin",
    sv: "Öppnandet ångrades",
    en: "The reopening was undone",
  },
  reinstate: {
    fi: "Palautettiin voimaan",
    sv: "Trädde i kraft på nytt",
    en: "In force again",
  },
  extend: {
    fi: "Annettiin lisäaikaa",
    sv: "Tidsfristen förlängdes",
    en: "Deadline extended",
  },
  markOverdue: {
    fi: "Määräaika ylittyi",
    sv: "Tidsfristen överskreds",
    en: "Became overdue",
  },
  release: {
    fi: "Raporttia ei enää vaadita",
    sv: "Rapporten krävs inte längre",
    en: "No longer required",
  },
  change: {
    fi: "Tietoja muutettiin",
    sv: "Uppgifterna ändrades",
    en: "Changed",
  },
  editContacts: {
    fi: "Yhteyshenkilöitä muutettiin",
    sv: "Kontaktpersonerna ändrades",
    en: "Contacts changed",
  },
  forgetContacts: {
    fi: "Yhteyshenkilön tiedot poistettiin",
    sv: "En kontaktpersons uppgifter raderades",
    en: "A contact was erased",
  },
  markUnreachable: {
    fi: "Yhteyshenkilöä ei tavoitettu",
    sv: "Kontaktpersonen kunde inte nås",
    en: "A contact could not be reached",
  },
  prepare: {
    fi: "Koottiin julkaistavaksi",
    sv: "Sammanställdes för publicering",
    en: "Prepared for publication",
  },
  postpone: {
    fi: "Julkaisupäivä siirrettiin",
    sv: "Publiceringsdagen flyttades",
    en: "Publication day moved",
  },
  hold: {
    fi: "Julkaiseminen keskeytettiin",
    sv: "Publiceringen avbröts tills vidare",
    en: "Publication held back",
  },
  resume: {
    fi: "Julkaisemista jatkettiin",
    sv: "Publiceringen återupptogs",
    en: "Publication resumed",
  },
  publish: { fi: "Julkaistiin", sv: "Publicerades", en: "Published" },
  decline: {
    fi: "Päätettiin olla julkaisematta",
    sv: "Beslöts att inte publiceras",
    en: "Declined",
  },
  plan: { fi: "Suunniteltiin", sv: "Planerades", en: "Planned" },
  close: { fi: "Suljettiin", sv: "Stängdes", en: "Closed" },
  skip: { fi: "Jäi väliin", sv: "Uteblev", en: "Skipped" },
  remind: {
    fi: "Lähetettiin ylimääräinen muistutus",
    sv: "En extra påminnelse skickades",
    en: "An extra reminder was sent",
  },
};
