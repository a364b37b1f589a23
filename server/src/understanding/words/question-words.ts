import { stem } from "./stem.ts";

/** Words that say nothing about what a question is on. */
export const stopWords: ReadonlySet<string> = new Set(
  `a an the i you your yours my me we us our it its is are was were be been am do does did have has had can could would will should may might must to of in on at for from by with as and or but if then than so that this these those there here
   what whats which who when how why please hi hello hey thanks thank ok okay just any some much many get got want need like know tell about ask go going come coming take make also still really very too not no yes im id ive u r need let us say does anyone someone one ones salon shop place
   book booking appointment today tomorrow next week day time all other more them they he she his her good something anything thing use up out off per would wont dont long ever even stylist stylists therapist hair salon first`
    .split(/\s+/)
    .flatMap((word) => [word, stem(word)]),
);

/** Words people use for the same thing when they ask a front desk; each list is one matter. */
const matters = [
  "park parking car driving drive carpark bike",
  "pay payment paying card cards cash amex visa mastercard contactless klarna paypal clearpay applepay instalments",
  "tip tips tipping gratuity",
  "cancel cancellation cancelling noshow",
  "late lateness delayed delay traffic running",
  "child children kid kids baby babies toddler pram buggy newborn infant daughter son",
  "wheelchair accessible accessibility disabled disability stepfree ramp elevator lift stairs steps mobility",
  "patch allergy test skintest sensitivity",
  "deposit deposits upfront prepay prepayment prepaid",
  "voucher vouchers gift giftcard certificate",
  "discount discounts student nhs offer offers deal deals promo promotion cheaper reduction concession",
  "refund money-back compensation redo unhappy",
  "dog dogs puppy pet pets cat animal animals",
  "wifi internet wireless",
  "address located location directions where situated based find postcode station tube bus train",
  "phone telephone call ring contact mobile",
  "email mail",
  "website online site web",
  "pregnant pregnancy expecting breastfeeding",
  "age old young under teenager teen",
  "consultation consult advice",
  "walkin walkins walk-in drop dropin",
  "language languages speak speaks spoken interpreter",
  "private privacy hijab headscarf screened",
  "vegan cruelty organic product products brand brands shampoo",
  "level levels senior junior director expensive",
  "group groups party hen bridesmaids",
  "coffee tea drink drinks refreshments",
  "toilet toilets loo bathroom",
];

const matterOf = new Map<string, number>();
for (const [index, matter] of matters.entries()) for (const word of matter.split(" ")) matterOf.set(stem(word), index);

/** The number of the matter a stem belongs to; undefined: none in particular. */
export function matterOfWord(word: string): number | undefined {
  return matterOf.get(word);
}
