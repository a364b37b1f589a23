import { stem } from "./stem.ts";

/** Salon English in one spelling: what people write, by stem, and the one word it is compared as. General, no salon's own menu. */
export const sameWord: Readonly<Record<string, string>> = {
  color: "colour",
  dye: "colour",
  dy: "colour",
  tint: "tint",
  blond: "blond",
  blondie: "blond",
  gray: "grey",
  haircut: "cut",
  trim: "trim",
  chop: "cut",
  restyl: "restyl",
  hairdo: "updo",
  highlight: "highlight",
  highlit: "highlight",
  hilit: "highlight",
  hilight: "highlight",
  foil: "highlight",
  foily: "highlight",
  streak: "highlight",
  lowlight: "lowlight",
  lowlit: "lowlight",
  blowdry: "blowdry",
  blowout: "blowdry",
  blowav: "blowdry",
  bouncy: "bouncy",
  mani: "manicur",
  manny: "manicur",
  pedi: "pedicur",
  eyebrow: "brow",
  eyelash: "lash",
  hairstyl: "styl",
  styl: "styl",
  haircolour: "colour",
  haircolor: "colour",
  bikni: "bikini",
  shellac: "gel",
  biab: "builder",
  gent: "men",
  gentleman: "men",
  gentlemen: "men",
  man: "men",
  male: "men",
  guy: "men",
  husband: "men",
  hubby: "men",
  boyfriend: "men",
  dad: "men",
  men: "men",
  lady: "women",
  ladi: "women",
  woman: "women",
  women: "women",
  femal: "women",
  wife: "women",
  kid: "child",
  child: "child",
  children: "child",
  childr: "child",
  boy: "child",
  girl: "child",
  toddler: "child",
  son: "child",
  daughter: "child",
  rootsy: "root",
  regrowth: "root",
  makeup: "makeup",
  mua: "makeup",
};

/** Two words that are one. Both sides as stems. */
export const pairs: Readonly<Record<string, string>> = {
  "blow dry": "blowdry",
  "blow out": "blowdry",
  "blow wave": "blowdry",
  "blow dri": "blowdry",
  "blo dry": "blowdry",
  "hi light": "highlight",
  "high light": "highlight",
  "hi lit": "highlight",
  "low light": "lowlight",
  "babi light": "babylight",
  "baby light": "babylight",
  "hair cut": "cut",
  "hair trim": "trim",
  "hair do": "updo",
  "up do": "updo",
  "up styl": "updo",
  "hair up": "updo",
  "eye brow": "brow",
  "eye lash": "lash",
  "make up": "makeup",
  "touch up": "touchup",
  "dip dye": "dipdye",
  "semi permanent": "semipermanent",
  "mani pedi": "manicur pedicur",
  "pedi cur": "pedicur",
  "mani cur": "manicur",
  "re styl": "restyl",
  "wash blow": "wash blow",
};

/** Words that tell services apart but name none by themselves. */
export const weakWords: ReadonlySet<string> = new Set(
  `hair full half head treatment service appointment session express classic deluxe luxury mini standard signature minut min mins hour hr new client guest long short medium thick fin
   men women child blond brunett dark light fair hot deep new back neck leg arm lip chin face body skin eye bridal top up wash dry set one two per add on extra work style styl special super pure natural
   fix look finish clean care touch bouncy under over area line quick long relax total the and complet essential sensitiv intens ultra advanc premium consultation test girl party prom root-to-tip
   15 20 30 40 45 50 60 75 90 120`
    .split(/\s+/)
    .map(stem),
);

/** Words about whom it is for: they narrow a service that comes in several kinds. */
export const audienceWords: ReadonlySet<string> = new Set(["men", "women", "child"]);

/** Words with no weight in a service's name. */
export const emptyWords: ReadonlySet<string> = new Set(
  `going doing getting having a an the of and or for with in on to my me your our his her their some any please i you we is be it that this at by from plus then also just both get have want need like would could can do done so really bit little
   go nice good proper lovely pls im id thanks thank hi hello hey book booking appointment appt`.split(/\s+/),
);
