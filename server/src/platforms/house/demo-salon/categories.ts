import type { Category } from "../../../booking/catalogue.ts";

/** In the order of a visit: colour before cut, tint before wax, polish last. */
export const categories: Category[] = [
  {
    id: "cuts",
    name: "Cuts & styling",
    order: 3,
    aliases: ["hair", "cut", "haircut", "hair cut", "styling", "hairdresser", "hair appointment"],
  },
  {
    id: "colour",
    name: "Colour",
    order: 1,
    aliases: ["colour", "color", "hair colour", "hair color", "dye", "hair dye", "tint", "colouring", "dye my hair"],
  },
  {
    id: "highlights",
    name: "Highlights & lightening",
    order: 1,
    aliases: ["highlights", "foils", "streaks", "go blonde", "bleach", "lightening", "going lighter"],
  },
  { id: "balayage", name: "Balayage", order: 1, aliases: ["balayage", "freehand colour", "hand painted colour"] },
  { id: "care", name: "Hair care", order: 2, aliases: ["hair treatment", "treatment for my hair", "conditioning", "hair repair"] },
  { id: "barbering", name: "Barbering", order: 3, aliases: ["barber", "barbers", "gents", "men's hair", "mens hair", "beard"] },
  { id: "nails", name: "Nails", order: 8, aliases: ["nails", "nail", "hands and feet", "my nails done", "nail appointment"] },
  { id: "brows-lashes", name: "Brows & lashes", order: 6, aliases: ["brows", "eyebrows", "lashes", "eyelashes", "brows and lashes"] },
  { id: "facials", name: "Facials", order: 5, aliases: ["facial", "facials", "skin", "skincare", "skin treatment", "face treatment"] },
  { id: "waxing", name: "Waxing", order: 7, aliases: ["wax", "waxing", "hair removal", "waxed"] },
  { id: "massage", name: "Massage", order: 4, aliases: ["massage", "massages", "body treatment", "rub down", "spa"] },
];
