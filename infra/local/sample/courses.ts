/**
 * What becomes of each: domain | its commitment's first year, counted from the last published one | the three years' reports |
 * what else, if anything. The letters of a report:
 *
 *   a  accepted                 l  accepted, late               r  returned, mended, accepted
 *   x  accepted, extended       o  accepted, reopened and restated after publication
 *   O  accepted, reopened, still with the member                R  returned, still with the member
 *   s  submitted late, waits for a coordinator                  d  a draft, overdue
 *   -  never given              .  not asked
 */
export const courses = `
kahvipaahtimo  | -3 | aaa |
rederiet       | -3 | ala |
software       | -3 | aaa | carried
pilvilinna     | -3 | aoa |
tuulentupa     | -3 | ara |
luftslottet    | -3 | aoa | renewed
satumaa        | -3 | aal |
nonesuch       | -3 | a-a |
ingenstans     | -3 | aar |
utopia         | -3 | aaa | carried
atlantis       | -3 | aoa |
kuukulkuri     | -3 | l-- |
sagolandet     | -3 | aaa | draft
haavemaa       | -3 | raa |
neverland      | -3 | aaO |
peikkola       | -3 | aaa |
enhorningen    | -3 | a-s |
sateenkaari    | -3 | aoa |
unobtainium    | -3 | aaa |
huomenna       | -3 | lla |
pappersdraken  | -3 | aax |
lumeleipa      | -3 | aoa | submitted-again
castles        | -3 | -aa |
kangastus      | -3 | aaR |
fantombussen   | -3 | aaa | returned-again
olematon       | -3 | aaa |
placeholder    | -3 | a-d |
siniset        | -3 | aaa |
trollkarlen    | -3 | ala | carried
varjokuva      | -3 | a.. | left
perpetual      | -2 | aaa |
tahtipoly      | -2 | aal |
snobollen      | -2 | aoa |
kaukana        | -2 | aa. | merged
thinair        | -2 | raa | renewed
aarresaari     | -2 | aaa |
mansikkapaikka | -1 | .a- |
hittepa        | -1 | .aa |
fable          | -1 | .la |
vesihiisi      | -1 | .aa |
kolmasrannalla |  0 | ..a |
inbillning     |  0 | ..s |
halfmoon       |  0 | ..a |
tyhjataulu     |  1 | ... |
puuhaparoni    |  1 | ... | submitted
skuggan        |  1 | ... | returned
yesterday      |  1 | ... | signed-once
hattivatti     |  1 | ... | unconfirmed
lillamolnet    |  1 | ... | approved
kuiskaus       |  1 | ... | withdrawn
unwritten      |  1 | ... | rejected
korkeakoulu    | -3 | aaa |
hogskolan      | -3 | a-a |
university     | -3 | raa |
museo          | -2 | aaa |
stiftelsen     | -1 | .al |
yhdistys       |  0 | ..a |
chamber        |  1 | ... | submitted
tutkimus       | -3 | ... |
orkester       |  0 | ... | expired
`;
