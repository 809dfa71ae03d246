/** Best practices members agreed to publish: domain | year, counted from the last published one | title | text */
export const stories = `
kahvipaahtimo | -2 | Paahtimon lämpö vedeksi           | Paahtouunin hukkalämpö lämmittää nyt käyttöveden. Investointi maksoi itsensä takaisin kahdessa vuodessa.
luftslottet   | -2 | Ventilation efter närvaro         | Ventilationen följer hur många som är på plats. Värmen minskade märkbart utan att någon frös.
software      | -2 | Laptops for six years             | We keep laptops for six years and replace batteries instead. Nobody has asked for a new one yet.
nonesuch      | -2 | Night routes by cargo bike        | The last kilometre goes by cargo bike. It is quicker than the van before eight in the morning.
utopia        | -1 | Kasvisruoka listan ensimmäiseksi  | Siirsimme kasvisannokset listan alkuun. Niiden osuus kasvoi kolmanneksella, eikä kukaan valittanut.
sagolandet    | -1 | Låneleksaker                      | Familjer lånar leksaker i stället för att köpa. Varje leksak används i genomsnitt av sju familjer.
hittepa       | -1 | Tåg före flyg                     | Resor under åtta timmar görs med tåg. Restiden räknas som arbetstid.
vesihiisi     | -1 | Uimahallin yölepo                 | Altaat peitetään yöksi. Veden haihtuminen ja lämmitys vähenivät viidenneksen.
korkeakoulu   |  0 | Opiskelijat energiatarkastajina   | Opiskelijat mittasivat rakennusten pohjakuorman. Puolet ehdotuksista on jo tehty.
atlantis      |  0 | Heat from the showers             | Shower water now warms the pool through an exchanger built by our own staff.
fantombussen  |  0 | Mjuk körning                      | Förarna tävlar i mjuk körning. Förbrukningen sjönk med sju procent på ett år.
halfmoon      |  0 | A chair comes back                | We buy our own chairs back, mend them and sell them again with a new guarantee.
huomenna      |  0 | Työmaan oma kierrätyspiste        | Jokaisella työmaalla on viisi astiaa ja yksi vastuuhenkilö.
`;

/** Those the coordinators have not looked at yet, and the one they declined. */
export const undecided = ["halfmoon.0", "huomenna.0"];
export const declined = ["nonesuch.-2"];

/** What members asked of the coordinators with their report: domain | year | wish */
export const wishes = `
peikkola  | -2 | Toivomme työpajaa pienten yritysten energiakatselmuksista.
rederiet  | -1 | Kunde seminariet hållas på svenska vartannat år?
siniset   |  0 | Mistä saa apua lentomatkojen laskemiseen?
perpetual |  0 | Please introduce us to another member with a foundry.
`;
