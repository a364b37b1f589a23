import type { Language } from "../../understanding/languages/language-pack.ts";
import { sightWords } from "./photo-words.ts";

/**
 * What may be said of photos, by language: that the assistant does not see them, that the team can, thanks, how to send one. Insides of
 * regular expressions for lower case; `PHOTO` stands for the word with what belongs to it ("your photo").
 */
interface TalkFrames {
  /** The word's companions, in front of it and behind. */
  before: string;
  after: string;
  frames: readonly string[];
  /** True only once a person was called. */
  called: readonly string[];
}

const enTeam = String.raw`(?:(?:only )?(?:the|our) (?:whole )?(?:team|staff|stylists?|salon)|an? (?:colleague|person|human|stylist|member of (?:the|our) team)|people|someone|somebody)(?: (?:from|of|on|in|at) (?:the|our) (?:team|salon|staff))?(?: here)?`;
const esTeam = String.raw`(?:solo )?(?:el equipo|una persona|alguien|una compañera|un compañero)(?: del equipo| del salón)?`;
const frTeam = String.raw`(?:seule |seulement )?(?:l'équipe|une personne|quelqu'un|une collègue|un collègue)(?: de l'équipe| du salon)?`;
const deTeam = String.raw`(?:nur )?(?:das team|unser team|jemand|eine person|ein mensch|eine kollegin|ein kollege)(?: aus dem team| vom team)?`;
const itTeam = String.raw`(?:solo )?(?:il team|il nostro team|una persona|qualcuno|una collega|un collega)(?: del team| del salone)?`;
const ptTeam = String.raw`(?:só )?(?:a equipa|uma pessoa|alguém|uma colega|um colega)(?: da equipa| do salão)?`;
const nlTeam = String.raw`(?:alleen )?(?:het team|ons team|iemand|een persoon|een collega|een mens)(?: van het team| uit het team)?`;

const talks: Readonly<Record<Language, TalkFrames>> = {
  en: {
    before: String.raw`(?:(?:what(?:'s| is) (?:in|on) )?(?:your|the|this|that|these|those|any|an?|my) )?`,
    after: String.raw`(?: (?:you (?:have )?(?:sent|shared)|of you|here|myself|itself|directly|for you|too|as well))*`,
    frames: [
      String.raw`i(?:'m| am)?(?: (?:afraid|sorry|an ai|only|just|really|actually|unfortunately|also|myself|so))* ?(?:can't|cannot|can not|couldn't|don't|do not|haven't|have not|(?:am )?not able to|(?:am )?unable to|not)(?: (?:actually|really|yet|judge that|judge it|judge|say|tell|that|it|from|by))* (?:see|seen|look(?:ed)? at|view(?:ed)?|open(?:ed)?|from|by) PHOTO`,
      String.raw`(?:from|by) PHOTO,? i (?:can't|cannot|couldn't) (?:tell|say|judge)(?: (?:that|it|which service you need))?`,
      String.raw`without (?:seeing|looking at|having seen) PHOTO`,
      String.raw`${enTeam} (?:can|are able to|is able to)(?: \p{L}+ly)? (?:see|look at|view|have a look at|take a look at) (?:PHOTO|what you sent)`,
      String.raw`PHOTO (?:is|are)(?: there)? (?:for the team to see|only (?:seen|looked at) by (?:the team|people|a person)|visible to the team)`,
      String.raw`(?:thank you|thanks)(?: (?:so much|very much|a lot))? for (?:(?:sending|sharing)(?: me| us| in)? )?PHOTO`,
      String.raw`you (?:can|could|may)(?: also| always| still)? (?:send|add|attach)(?: me| us)? PHOTO(?: (?:in this chat|with your message|if you (?:like|want|wish)))*`,
      String.raw`(?:shall|should|can|may) i (?:pass|hand|send) PHOTO(?: on| along)? to (?:the team|a colleague|a person|somebody)`,
      String.raw`(?:what|which)(?: (?:part|thing))? (?:is it about|do you like (?:about|in|most about)|you like (?:about|in)) PHOTO(?: that you like)?`,
      String.raw`(?:describe|tell me)(?: to me)? (?:what (?:you see|is) (?:in|on) )?PHOTO`,
    ],
    called: [
      String.raw`${enTeam} (?:will|is going to)(?: then| soon)? (?:look at|see|view|have a look at|take a look at|check) PHOTO`,
      String.raw`the team will have a look`,
    ],
  },
  es: {
    before: String.raw`(?:(?:lo que (?:se ve|hay) en )?(?:las?|los|tus?|sus?|esta|esa|una|ninguna) )?`,
    after: String.raw`(?: (?:que has enviado|que me has enviado|por aquí|aquí))*`,
    frames: [
      String.raw`(?:yo )?no (?:puedo (?:ver|mirar)|veo|he visto|he podido ver) PHOTO`,
      String.raw`por PHOTO no (?:puedo saberlo|te lo puedo decir|puedo decirlo|lo sé)`,
      String.raw`sin ver PHOTO`,
      String.raw`${esTeam} (?:(?:sí )?(?:puede|pueden) (?:ver|mirar|echar un vistazo a)) (?:PHOTO|lo que has enviado(?: en PHOTO)?)`,
      String.raw`solo la ve el equipo`,
      String.raw`(?:muchas )?gracias por (?:enviar(?:me|nos)? |mandar(?:me|nos)? )?PHOTO`,
      String.raw`(?:también )?puedes (?:enviar|mandar)(?:me|nos)? PHOTO(?: si quieres)?`,
      String.raw`¿?(?:le )?paso PHOTO al equipo`,
      String.raw`(?:me )?(?:puedes|podrías) (?:describir(?:me)?|decir(?:me)?) PHOTO`,
      String.raw`qué te gusta de PHOTO`,
    ],
    called: [String.raw`${esTeam} (?:verá|mirará|va a (?:ver|mirar)|echará un vistazo a) PHOTO`],
  },
  fr: {
    before: String.raw`(?:(?:ce qu'on voit sur )?(?:la |les |l'|votre |vos |ta |tes |cette |une |aucune ))?`,
    after: String.raw`(?: (?:que vous avez envoyée?|ici))*`,
    frames: [
      String.raw`je (?:ne peux pas (?:voir|regarder)|ne vois pas|n'ai pas (?:vu|regardé)) PHOTO`,
      String.raw`d'après PHOTO,? je ne peux pas (?:le dire|vous le dire|le savoir)`,
      String.raw`sans (?:voir|avoir vu) PHOTO`,
      String.raw`${frTeam} (?:peut|peuvent) (?:bien )?(?:voir|regarder|jeter un œil à) (?:PHOTO|ce que vous avez envoyé)`,
      String.raw`seule l'équipe la voit`,
      String.raw`merci (?:beaucoup )?(?:pour|de|d') ?(?:m'|nous )?(?:avoir envoyé )?PHOTO`,
      String.raw`vous pouvez (?:aussi )?(?:envoyer|m'envoyer|nous envoyer) PHOTO`,
      String.raw`je transmets PHOTO à l'équipe`,
      String.raw`(?:pouvez|pourriez)-vous (?:me )?(?:décrire|dire) PHOTO`,
      String.raw`qu'est-ce qui vous plaît (?:sur|dans) PHOTO`,
    ],
    called: [String.raw`${frTeam} (?:regardera|verra|va regarder|jettera un œil à) PHOTO`],
  },
  de: {
    before: String.raw`(?:(?:was auf )?(?:das|dem|die|den|ihre?[mnr]?|deine?[mnr]?|diese[smnr]?|eine?[smn]?|keine?) )?`,
    after: String.raw`(?:,? das sie geschickt haben)?(?: (?:hier|zu sehen ist))*`,
    frames: [
      String.raw`ich kann (?:leider )?PHOTO (?:selbst )?(?:leider )?nicht (?:an)?sehen|ich kann (?:leider )?PHOTO (?:an)?sehen(?<=kein.*)|PHOTO kann ich (?:selbst |leider )*nicht (?:an)?sehen|ich sehe keine PHOTO|ich habe PHOTO nicht gesehen`,
      String.raw`(?:anhand|nach) PHOTO kann ich das (?:leider )?nicht sagen`,
      String.raw`ohne PHOTO (?:gesehen zu haben|zu sehen)`,
      String.raw`${deTeam} kann (?:sich )?(?:PHOTO (?:an)?sehen|PHOTO anschauen|sehen, was (?:sie geschickt haben|auf PHOTO ist))`,
      String.raw`das kann nur das team`,
      String.raw`(?:vielen )?dank(?:e)?(?: schön)? für PHOTO|danke, dass sie PHOTO geschickt haben`,
      String.raw`sie können (?:hier |mir |uns |auch |gern )*PHOTO (?:hier )?(?:schicken|senden)`,
      String.raw`soll ich PHOTO an das team weitergeben`,
      String.raw`können sie (?:mir )?(?:beschreiben|sagen), (?:was auf )?PHOTO|was gefällt ihnen an PHOTO`,
    ],
    called: [
      String.raw`${deTeam} (?:sieht|schaut) (?:sich )?PHOTO an|${deTeam} wirft einen blick auf PHOTO|${deTeam} wird (?:sich )?PHOTO (?:an)?(?:sehen|schauen)`,
    ],
  },
  it: {
    before: String.raw`(?:(?:quello che si vede (?:nella|in) )?(?:la |le |il |l'|tua |tue |la tua |le tue |questa |una |un'|nessuna ))?`,
    after: String.raw`(?: (?:che hai mandato|qui))*`,
    frames: [
      String.raw`(?:io )?non (?:posso (?:vedere|guardare)|vedo|ho visto|riesco a vedere) PHOTO`,
      String.raw`da PHOTO non (?:posso dirlo|posso dirtelo|lo so)`,
      String.raw`senza vedere PHOTO`,
      String.raw`${itTeam} (?:può|possono) (?:vedere|guardare|dare un'occhiata a(?:lla)?) (?:PHOTO|quello che hai mandato)`,
      String.raw`la vede solo il team`,
      String.raw`grazie (?:mille )?per (?:aver(?:mi|ci)? mandato |la |le )?PHOTO`,
      String.raw`puoi (?:anche )?(?:mandare|inviare|mandarci|mandarmi) PHOTO`,
      String.raw`passo PHOTO al team`,
      String.raw`(?:puoi|potresti) (?:descrivermi|dirmi) PHOTO|cosa ti piace (?:di|della) PHOTO`,
    ],
    called: [String.raw`${itTeam} (?:guarderà|vedrà|darà un'occhiata a(?:lla)?) PHOTO`],
  },
  pt: {
    before: String.raw`(?:(?:o que se vê n)?(?:as?|os|à|sua|tua|a sua|as suas|uma|esta|nenhuma) )?`,
    after: String.raw`(?: (?:que enviou|aqui))*`,
    frames: [
      String.raw`(?:eu )?não (?:consigo ver|posso ver|vejo|vi) PHOTO`,
      String.raw`(?:por|pela) PHOTO não (?:consigo dizer|lhe consigo dizer|posso dizer)`,
      String.raw`sem ver PHOTO`,
      String.raw`${ptTeam} (?:consegue|pode) (?:ver|olhar para|dar uma olhadela a) (?:PHOTO|o que enviou(?: na PHOTO)?)`,
      String.raw`só a equipa a vê`,
      String.raw`(?:muito )?obrigad[oa] (?:pela|pelas|por enviar) PHOTO`,
      String.raw`pode (?:também )?enviar(?:-nos|-me)? PHOTO`,
      String.raw`passo PHOTO à equipa`,
      String.raw`pode descrever(?:-me)? PHOTO|o que lhe agrada n?PHOTO`,
    ],
    called: [String.raw`${ptTeam} (?:vai ver|vai olhar para|vai dar uma olhadela|verá)(?: à)? PHOTO`],
  },
  nl: {
    before: String.raw`(?:(?:wat er op )?(?:de|het|je|jouw|uw|deze|die|een|geen|mijn) )?`,
    after: String.raw`(?: (?:die (?:je|u) hebt gestuurd|hier|te zien is))*`,
    frames: [
      String.raw`ik kan (?:helaas )?PHOTO (?:zelf )?(?:helaas )?niet (?:zien|bekijken)|ik kan geen PHOTO (?:zien|bekijken)|ik zie geen PHOTO|PHOTO kan ik (?:zelf |helaas )*niet (?:zien|bekijken)|ik heb PHOTO (?:nog )?niet gezien`,
      String.raw`aan PHOTO kan ik dat niet zien`,
      String.raw`zonder PHOTO te (?:zien|bekijken)`,
      String.raw`${nlTeam} kan (?:PHOTO (?:zien|bekijken)|zien wat (?:je|u) hebt gestuurd)`,
      String.raw`dat kan alleen het team`,
      String.raw`(?:bedankt|dank je(?: wel)?|dank u(?: wel)?) voor (?:het sturen van )?PHOTO`,
      String.raw`(?:je|u) kunt? (?:hier |ook |me |ons )*PHOTO (?:hier )?sturen`,
      String.raw`zal ik PHOTO doorgeven aan het team`,
      String.raw`(?:kun|kunt) (?:je|u) (?:me )?beschrijven PHOTO|wat vind je mooi aan PHOTO`,
    ],
    called: [String.raw`${nlTeam} (?:bekijkt|kijkt naar|gaat kijken naar) PHOTO`],
  },
};

const frames = Object.fromEntries(
  Object.entries(talks).map(([language, { before, after, frames: always, called }]) => {
    const photo = `${before}${sightWords[language as Language].photo}${after}`;
    const read = (insides: readonly string[]): RegExp =>
      new RegExp(`(?<![\\p{L}'])(?:${insides.map((inside) => inside.replaceAll("PHOTO", photo)).join("|")})(?!\\p{L})`, "gu");
    return [language, { word: new RegExp(sightWords[language as Language].photo, "u"), always: read(always), called: read(called) }];
  }),
) as Record<Language, { word: RegExp; always: RegExp; called: RegExp }>;

/** The text without what is true of every photo: what is left is judged as ever. `isCalled`: a person was. Lower case. */
export function withoutPhotoTalk(text: string, language: string, isCalled: boolean): string {
  const { word, always, called } = frames[language as Language] ?? frames.en;
  if (!word.test(text)) return text;
  const left = text.replaceAll(always, " ");
  return isCalled ? left.replaceAll(called, " ") : left;
}
