import { stem } from "./stem.ts";

/**
 * Ordinary English words: never a typing slip of a catalogue word, never a bare name. Some are names too ("may", "will",
 * "mark", "grace" are left out or in by how often they are meant as a word in a booking chat).
 */
const english = `
a about above absolutely account across actually add address after afternoon afterwards again against age ago agree ah ahead all allergic allow allowed
almost alone along already alright also although always am amazing amex an and angry annoyed another answer any anybody anymore anyone anything anytime anyway
appointment apologies apple apply apps are area arent around arrive as ask asked asking asap at august autumn available availability away awesome awful
baby back bad badly bald bank bath be beautiful became because become been before began begin behind being believe below beside best better between big birthday bit black blood blow blue
body boo book booked booking bookings born boss both bother bottle bottom bought box boy boyfriend break breakfast bring brilliant broke broken brother brown budget burn burning bus busy but buy by bye
call called came can cancel cancelled cancellation cant car card care careful cash catch change changed charge charged cheap cheaper cheapest check cheers child children choice choose class clean clear clearly clock close closed closer closest coffee cold colleague come comes coming complain complaint complete completely confirm confirmed consultation contact cool correct cost costs could couldnt couple course cousin credit currently customer
dad daily damage damaged date daughter day days dear december decide definitely delete deposit desk details did didnt die different difficult dinner direct directly disappointed discount do does doesnt dog doing done dont door double doubt down dreadful dress drink drive due during
each earlier earliest early easier easy eat eh eight either eleven else email emergency end enough entire entirely especially even evening event ever every everybody everyone everything exactly example excellent except excited exciting excuse expect expecting expensive explain extra extremely
fab fact fair fairly fall family fantastic far fast father favourite february fee feel feeling fees felt few fifteen fifty figure final finally find fine finish finished first fit five fix flexible floor follow following food for forever forget forgot forgotten form forty forward found four free fresh friday friend friends from front full fully fun funny further future
game gave general gently get gets getting gift girl girlfriend give given glad go goes going gone gonna good goodbye got gotta granny great green group grow guess guest guy guys
had hadnt half hand handle happen happened happening happens happy hard hardly has hasnt hate have havent having he heard heat heavy hell hello help helpful her here hers hey hi high him his hiya hmm hold holiday home honest honestly hope hopefully horrible hot hour hours house how however hubby huge hundred hurt hurts hurry husband
i id idea if ill im immediately important in included includes inside instead interested into is isnt issue it its itself ive
january job joke july june just keep kept kid kids kind kinda kindly knew know known
lady lads large last late lately later latest laugh learn least leave leaving left less let lets letter life lift light like likely line link list listen literally little live living local location lol london long longer look looked looking lose loss lost lot lots loud love loved lovely low luck lucky lunch lunchtime
mad made main make makes making man manager many march married mate matter maximum maybe me mean means meant meet meeting member men mention message messed met middle midday midnight might mind mine minimum minute minutes miss missed missing mistake moment monday money month months mood more morning most mother mother's mouth move moved moving much mum mums must my myself
name named national natural naturally near nearly necessary need needed needs neither nervous never new news next nice night nine no nobody noise none noon nope nor normal normally not note nothing november now number numbers
o'clock oclock obviously october odd of off offer offered offers often oh ok okay old older on once one ones online only oops open opening opens opinion option options or order original originally other others otherwise ought our ours out outside over overall own
paid pain park parking part partner party past patient pay paying payment people perfect perfectly perhaps period person personal phone photo pick picked picture pictures place plan plans please pleased plenty plus pm point poor possible possibly post prefer preferred preference pregnant present pretty previous price priced prices pricing probably problem problems promise proper properly public pull purple put
question questions quick quickly quiet quite rain ran rang rather rating reach read ready real really reason reasonable recently recommend recommended red refund regarding regular relax relaxed reliable remember remind remove replace reply request reschedule reservation reserve rest result return review reviews ridiculous right ring road room rough round rude run running
sad safe said sale same sat saturday save saw say saying says schedule school screen season second see seem seems seen sell send sense sensitive sent separate september serious seriously serve service services set seven several shall share she shop shops short should shouldnt shout show sick side sign silly similar simple simply since sir sister sit site six sixty size sleep slightly slot slots slow slowly small smell so soft sold some somebody someone something sometime sometimes somewhere son soon sooner soonest sorry sort sorted sound sounds space spaces speak special spoke spot spring staff stand start started starts state stay step still stop stopped store story straight straightaway strange street stressed strong stuck student stuff stupid such suggest suit suits summer sunday super support supposed sure surely surprise sweet switch system
table take taken takes taking talk tall tell ten terrible terribly test text than thank thanks that thats the their them themselves then there therefore theres these they theyre thing things think thinking third thirty this those though thought thousand three through thursday thus ticket tight till time times tired to today together told tomorrow tonight too took top total totally touch tough toward town train travel tried trouble true truly trust try trying tuesday turn twelve twenty twice two type
ugly uh um unable uncle under understand unfortunately unhappy unless until unwell up upset urgent urgently us use used useful using usual usually
vegan very via visa visit voice voucher wait waiting walk wall want wanted wanting wants warm was wasnt watch water way we weather website wed wedding wednesday week weekday weekend weekends weekly weeks weird welcome well went were werent west what whats whatever when whenever where wherever whether which while white who whoever whole whom whose why wide wife wifi will window winter wish with within without woman women won wonder wonderful wondering wont word words work worked working works world worried worries worry worse worst worth would wouldnt wow write writing wrong
yay yeah year years yellow yep yes yesterday yet you young your yours yourself zero
false feel feels feeling steel reel deal peer term terms worm pleasure klarna paypal visa mastercard policy policies germ grass brush wish wished past paste fast fact face shade shame shape sharp cutie butter bud buddy hut gut put nut tin hint tent want wart wan war ware wave waves waved task ask asked mast mass massive message messages passage manage managed image manual marina racial special facebook
tone tune tuner dinner owner honor color colors lane lake last lasts lasting late lass flash clash crash cash hash lastly nil mail mails rail fail nails root boot route rude rules rule glass gloss loss less bring ring rings fridge bridge bride bridal price prize brows browse brother brow crown grown drown blonde bland blend blended blood band hand hands land bank banks hair hairs heir here pair air chair fair kids kind king kings cups cup
`;

/** Words above that are a salon's all the same. */
const salons = new Set("root tint brow brows nail nails massage gloss color colors tone bridal blonde toner blow cut".split(" "));
const words: ReadonlySet<string> = new Set(
  english
    .split(/\s+/)
    .map((word) => word.replaceAll("'", ""))
    .filter((word) => word !== "" && !salons.has(word)),
);
const stems: ReadonlySet<string> = new Set([...words].map(stem).filter((word) => ![...salons].map(stem).includes(word)));

export function isCommonWord(word: string): boolean {
  return words.has(word);
}

/** The same for a word's stem. */
export function isCommonStem(word: string): boolean {
  return stems.has(word);
}
