/**
 * Sixty organisations that do not exist. One line each:
 * domain | language | energy a year in MWh (a supporting member: -) | boundary of its figures | name | contact | goals
 */
export const organisations = `
kahvipaahtimo  | fi |   620 | city    | Kuvitteellinen Kahvipaahtimo Oy        | Aino Esimerkki      | energy-use recycling menu
rederiet       | sv | 41000 | group   | Påhittade Rederiet Ab                  | Carl Påhittad       | flights energy-use
software       | en |   180 | city    | Imaginary Software Ltd                 | Robin Madeup        | wind training commute
pilvilinna     | fi |  5400 | city    | Pilvilinnan Kiinteistöt Oy             | Veikko Keksitty     | energy-use heat solar
tuulentupa     | fi |  1350 | city    | Tuulentupa Rakennus Oy                 | Sanna Satunen       | cars criteria mixed-waste
luftslottet    | sv |  2900 | city    | Luftslottet Fastigheter Ab             | Ebba Luftslott      | heat led
satumaa        | fi |  8200 | finland | Hotelli Satumaa Oy                     | Mikko Mielikuva     | energy-use food-waste menu
nonesuch       | en |   940 | city    | Nonesuch Logistics Ltd                 | Sam Nonesuch        | deliveries cars
ingenstans     | sv |   310 | city    | Bageriet Ingenstans Ab                 | Maja Ingenstans     | food-waste efficiency
utopia         | fi | 12400 | city    | Utopia-ravintolat Oy                   | Leena Haave         | menu food-waste recycling
atlantis       | en |  7600 | city    | Atlantis Aquatics Ltd                  | Kim Atlantis        | energy-use heat
kuukulkuri     | fi |   450 | city    | Kuukulkurin Matkatoimisto Oy           | Otso Kuvitelma      | flights ambassadors
sagolandet     | sv |  1900 | city    | Sagolandets Lekstugor Ab               | Nils Sagolik        | repair recycling
haavemaa       | fi |  3300 | city    | Haavemaan Kirjapaino Oy                | Tuula Haavemaa      | efficiency mixed-waste criteria
neverland      | en | 15800 | finland | Neverland Data Centres Ltd             | Pat Neverland       | heat-reuse wind efficiency
peikkola       | fi |   760 | city    | Peikkolan Pesula Oy                    | Pirkko Peikko       | energy-use led
enhorningen    | sv |   540 | city    | Enhörningens Apotek Ab                 | Sofia Enhörning     | led training
sateenkaari    | fi |  9800 | city    | Sateenkaaren Pää Maalaamo Oy           | Jari Sateenkaari    | heat products criteria
unobtainium    | en |188000 | finland | Unobtainium Works Ltd                  | Alex Unobtain       | efficiency energy-use
huomenna       | fi |   230 | city    | Huomenna Valmis Remontit Oy            | Kalle Huominen      | cars recycling
pappersdraken  | sv |  1150 | city    | Pappersdraken Förlag Ab                | Ulla Pappersdrake   | criteria deliveries
lumeleipa      | fi |  2700 | city    | Lumeleipä Leipomot Oy                  | Eeva Lume           | energy-use food-waste
castles        | en |   660 | city    | Castles in the Air Ltd                 | Jo Skyward          | led flights
kangastus      | fi |  4100 | city    | Kangastus Optiikka Oy                  | Ritva Kangastus     | wind products
fantombussen   | sv |  6900 | city    | Fantombussen Trafik Ab                 | Lars Fantom         | cars efficiency
olematon       | fi | 23500 | group   | Olematon Kauppaketju Oy                | Hannu Olematon      | energy-use solar menu
placeholder    | en |   390 | city    | Placeholder Design Ltd                 | Lee Placeholder     | commute training
siniset        | fi |  1750 | city    | Siniset Ajatukset Viestintä Oy         | Outi Sininen        | flights wind
trollkarlen    | sv |   820 | city    | Trollkarlens Verkstad Ab               | Gustav Trollkarl    | repair mixed-waste
varjokuva      | fi |  1280 | city    | Varjokuva Filmi Oy                     | Antti Varjo         | criteria deliveries
perpetual      | en |  5100 | city    | Perpetual Motion Machines Ltd          | Chris Perpetual     | efficiency products
tahtipoly      | fi |   340 | city    | Tähtipöly Siivous Oy                   | Marja Tähtinen      | training cars
snobollen      | sv |  3600 | city    | Snöbollen Arena Ab                     | Fredrik Snöboll     | heat energy-use
kaukana        | fi |   980 | city    | Kaukana Täältä Huolinta Oy             | Pekka Kaukana       | deliveries cars
thinair        | en |  1420 | city    | Thin Air Ventilation Ltd               | Max Thinair         | efficiency repair
aarresaari     | fi |  2050 | finland | Aarresaaren Pankkiiriliike Oy          | Helena Aarre        | wind flights
mansikkapaikka | fi |   510 | city    | Mansikkapaikka Puutarhat Oy            | Ville Mansikka      | heat-reuse mixed-waste
hittepa        | sv |   270 | city    | Hittepå Konsult Ab                     | Karin Hittepå       | commute flights
fable          | en |   890 | city    | Fable & Daughters Publishing Ltd       | Charlie Fable       | criteria recycling
vesihiisi      | fi |  6200 | city    | Vesihiisi Uimahallit Oy                | Satu Vesihiisi      | heat solar energy-use
kolmasrannalla | fi |  1600 | city    | Kolmas Rannalla Ravintolat Oy          | Juha Ranta-Keksitty | menu food-waste
inbillning     | sv |   430 | city    | Inbillning & Co Ab                     | Henrik Inbillning   | wind ambassadors
halfmoon       | en |   720 | city    | Half Moon Furniture Ltd                | Toni Halfmoon       | repair products
tyhjataulu     | fi |   290 | city    | Tyhjä Taulu Galleria Oy                | Inka Tyhjä          | led ambassadors
puuhaparoni    | fi |  1100 | city    | Puuhaparoni Puuseppä Oy                | Esko Puuha          | mixed-waste solar
skuggan        | sv |   370 | city    | Skuggan och Lampan Ab                  | Elin Skugga         | led products
yesterday      | en |   950 | city    | Yesterday Express Ltd                  | Morgan Yesterday    | deliveries
hattivatti     | fi |   480 | city    | Hattutemppu Tapahtumat Oy              | Kaisa Hattutemppu   | menu ambassadors
lillamolnet    | sv |   560 | city    | Lilla Molnet Hosting Ab                | Oskar Molnet        | wind heat-reuse
kuiskaus       | fi |   140 | city    | Kuiskaus Äänitys Oy                    | Noora Kuiskaus      | wind
unwritten      | en |   210 | city    | Unwritten Books Ltd                    | Jamie Unwritten     | criteria
korkeakoulu    | fi |     - | -       | Keksittyjen Taitojen Ammattikorkeakoulu | Laura Keksijä      | energy-use training
hogskolan      | sv |     - | -       | Uppdiktade Högskolan                   | Anna Uppdiktad      | ambassadors commute
university     | en |     - | -       | University of Nowhere in Particular    | Drew Nowhere        | energy-use criteria
museo          | fi |     - | -       | Olemattomien Esineiden Museo           | Risto Museo         | led
stiftelsen     | sv |     - | -       | Stiftelsen Tänk Om                     | Birgitta Tänkom     | guide
yhdistys       | fi |     - | -       | Kuviteltu Kierrätysyhdistys ry         | Timo Kierto         | repair recycling
chamber        | en |     - | -       | Chamber of Fictional Commerce          | Dana Fiction        | guide ambassadors
tutkimus       | fi |     - | -       | Huomisen Säätutkimus rs                | Heli Huominen       |
orkester       | sv |     - | -       | Den Tysta Orkestern rf                 | Erik Tyst           | flights
`;
