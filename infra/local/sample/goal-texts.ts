/** Each goal in three languages: goal | fi | sv | en. */
export const goalTexts = `
energy-use  | Energiaa 12 % vähemmän                     | 12 % mindre energi                       | 12 % less energy
heat        | Kaukolämpöä viidennes vähemmän             | En femtedel mindre fjärrvärme            | A fifth less district heat
efficiency  | Energiatehokkuus paranee 9 %               | Energieffektiviteten förbättras med 9 %  | Energy efficiency up by 9 %
led         | Kaikki valaisimet lediksi                  | All belysning blir led                   | All lighting to LED
wind        | Sähkö kokonaan uusiutuvaa                  | All el förnybar                          | All electricity renewable
solar       | Aurinkopaneelit katoille                   | Solpaneler på taken                      | Solar panels on the roofs
heat-reuse  | Hukkalämpö talteen                         | Spillvärmen tas till vara                | Waste heat put to use
deliveries  | Kuljetusten päästöt 30 % pienemmiksi       | 30 % mindre utsläpp från transporter     | 30 % less emissions from deliveries
cars        | Kymmenen sähköautoa                        | Tio elbilar                              | Ten electric cars
flights     | Lentomatkat 40 % vähemmiksi                | 40 % färre flygresor                     | 40 % fewer flights
criteria    | Ilmastokriteerit kaikkiin hankintoihin     | Klimatkriterier i alla anskaffningar     | Climate criteria in all procurement
menu        | Kasvisruokaa 60 % annoksista               | 60 % av portionerna vegetariska          | 60 % of meals plant-based
mixed-waste | Sekajätettä enintään 50 tonnia vuodessa    | Högst 50 ton blandavfall om året         | At most 50 tonnes of mixed waste a year
recycling   | Jätteistä 70 % kiertoon                    | 70 % av avfallet återvinns               | 70 % of waste recycled
food-waste  | Ruokahävikki puoleen                       | Matsvinnet halveras                      | Food waste halved
commute     | Työmatkoista 80 % kestävästi               | 80 % av arbetsresorna hållbart           | 80 % of commutes sustainable
training    | Koko henkilöstö ilmastokoulutukseen        | Klimatutbildning för hela personalen     | Climate training for all staff
ambassadors | Ilmastolähettiläs joka tiimiin             | En klimatambassadör i varje team         | A climate ambassador in every team
repair      | Korjauspalvelu kaikille tuotteille         | Reparationstjänst för alla produkter     | A repair service for every product
products    | Kierrätysraaka-ainetta 35 % tuotteista     | 35 % återvunnet material i produkterna   | 35 % recycled material in products
guide       | Ilmasto-opas pienille yrityksille          | En klimatguide för småföretag            | A climate guide for small companies
roof        | Toinen aurinkovoimala                      | Ett andra solkraftverk                   | A second solar power plant
`;

export const beyondLaw = {
  fi: "Laki ei vaadi tätä; teemme sen omasta tahdostamme.",
  sv: "Lagen kräver inte detta; vi gör det av egen vilja.",
  en: "The law does not ask for this; we do it of our own accord.",
};
