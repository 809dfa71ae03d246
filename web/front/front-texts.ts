/** What the network is, for whoever has not heard of it. Its aims are those of its founding. */
export const texts = {
  fi: {
    title: "Ilmastotyötä yhdessä",
    join: "Liity mukaan",
    seeResults: "Katso saavutukset",
    aims: "Mihin verkosto pyrkii",
    aim: [
      {
        title: "Uusia toimintatapoja",
        text: "Löydämme uusia tapoja toimia ja tehdä kannattavaa liiketoimintaa.",
      },
      {
        title: "Yhteistyötä",
        text: "Kaupunki ja yritykset vähentävät päästöjä yhdessä, uusin tavoin.",
      },
      {
        title: "Näkyviä tuloksia",
        text: "Jokainen jäsen kertoo vuosittain, miten sen tavoitteet etenevät.",
      },
      {
        title: "Jaettua osaamista",
        text: "Hyvät käytännöt jaetaan, jotta kaikkien ei tarvitse keksiä niitä uudelleen.",
      },
    ],
    commitment: "Mitä ilmastositoumus tarkoittaa",
    commitmentText: [
      "Ilmastositoumuksessa jäsen asettaa itselleen tavoitteet tuleville vuosille. Tavoitteet parantavat nykytilannetta ja ylittävät sen, mitä laki vaatii.",
      "Jäsen valitsee aiheensa itse: esimerkiksi energiansäästö, liikenne, hankinnat, jätteet tai henkilöstön mukaan saaminen. Kaupungin puolesta sitoumuksen allekirjoittaa pormestari.",
    ],
    how: "Näin liityt",
    step: [
      {
        title: "Kirjoita sitoumus",
        text: "Täytä lomake ja kirjaa tavoitteet. Tunnuksia ei tarvita, ja lomakkeen voi lukea kokonaan etukäteen.",
      },
      {
        title: "Vahvista sähköposti",
        text: "Saat linkin, jolla lähetät hakemuksen kaupungin koordinaattoreille. He lukevat sen ja kysyvät tarvittaessa lisää.",
      },
      {
        title: "Allekirjoitetaan",
        text: "Kun molemmat ovat allekirjoittaneet, olet jäsen. Kerran vuodessa kysymme, miten on mennyt.",
      },
    ],
    supporting:
      "Korkeakoulut ja järjestöt voivat liittyä tukijäseniksi, myös ilman omia tavoitteita.",
    startNow: "Aloita ilmastositoumus",
  },
  sv: {
    title: "Klimatarbete tillsammans",
    join: "Gå med",
    seeResults: "Se resultaten",
    aims: "Nätverkets mål",
    aim: [
      {
        title: "Nya arbetssätt",
        text: "Vi hittar nya sätt att arbeta och göra lönsamma affärer.",
      },
      {
        title: "Samarbete",
        text: "Staden och företagen minskar utsläppen tillsammans, på nya sätt.",
      },
      {
        title: "Synliga resultat",
        text: "Varje medlem berättar årligen hur målen framskrider.",
      },
      {
        title: "Delad kunskap",
        text: "God praxis delas, så att alla inte behöver uppfinna den på nytt.",
      },
    ],
    commitment: "Vad ett klimatåtagande innebär",
    commitmentText: [
      "I klimatåtagandet ställer medlemmen upp egna mål för de kommande åren. Målen förbättrar nuläget och går längre än vad lagen kräver.",
      "Medlemmen väljer själv sina teman: till exempel energisparande, logistik, anskaffningar, avfall eller att få personalen med. För stadens del undertecknas åtagandet av borgmästaren.",
    ],
    how: "Så här går du med",
    step: [
      {
        title: "Skriv åtagandet",
        text: "Fyll i blanketten och skriv in målen. Du behöver inget konto, och du kan läsa hela blanketten på förhand.",
      },
      {
        title: "Bekräfta e-posten",
        text: "Du får en länk som skickar ansökan till stadens koordinatorer. De läser den och frågar mer vid behov.",
      },
      {
        title: "Underskrifter",
        text: "När båda har undertecknat är du medlem. En gång om året frågar vi hur det har gått.",
      },
    ],
    supporting:
      "Högskolor och organisationer kan gå med som stödmedlemmar, också utan egna mål.",
    startNow: "Börja skriva klimatåtagandet",
  },
  en: {
    title: "Climate work together",
    join: "Join the network",
    seeResults: "See the results",
    aims: "What the network aims for",
    aim: [
      {
        title: "New ways of working",
        text: "We find new ways of working and of doing good business.",
      },
      {
        title: "Cooperation",
        text: "The city and its businesses cut emissions together, in new ways.",
      },
      {
        title: "Visible results",
        text: "Every year each member tells how its goals are progressing.",
      },
      {
        title: "Shared practice",
        text: "What works is shared, so that nobody has to invent it again.",
      },
    ],
    commitment: "What a climate commitment means",
    commitmentText: [
      "In its climate commitment a member sets its own goals for the coming years. They improve on the present and go beyond what the law requires.",
      "Members choose their own themes: energy saving, logistics, procurement, waste or engaging the staff, for example. For the city, the mayor signs the commitment.",
    ],
    how: "How to join",
    step: [
      {
        title: "Write the commitment",
        text: "Fill in the form and list your goals. You need no account, and you can read the whole form before you start.",
      },
      {
        title: "Confirm your email",
        text: "You get a link that sends the application to the city’s coordinators. They read it, and ask if anything is unclear.",
      },
      {
        title: "Sign",
        text: "Once both have signed, you are a member. Once a year we ask how it is going.",
      },
    ],
    supporting:
      "Universities and organisations can join as supporting members, even without goals of their own.",
    startNow: "Start a climate commitment",
  },
};
