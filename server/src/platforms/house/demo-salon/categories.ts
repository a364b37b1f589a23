import type { Category } from "../../../booking/catalogue.ts";

export const categories: Category[] = [
  { id: "cuts", name: "Cuts & styling", aliases: ["hair", "cut", "haircut", "hair cut", "styling", "hairdresser", "hair appointment"] },
  {
    id: "colour",
    name: "Colour",
    aliases: ["colour", "color", "hair colour", "hair color", "dye", "hair dye", "tint", "colouring", "dye my hair"],
  },
  {
    id: "highlights",
    name: "Highlights & lightening",
    aliases: ["highlights", "foils", "streaks", "go blonde", "bleach", "lightening", "going lighter"],
  },
  { id: "balayage", name: "Balayage", aliases: ["balayage", "freehand colour", "hand painted colour"] },
  { id: "care", name: "Hair care", aliases: ["hair treatment", "treatment for my hair", "conditioning", "hair repair"] },
  { id: "barbering", name: "Barbering", aliases: ["barber", "barbers", "gents", "men's hair", "mens hair", "beard"] },
  { id: "nails", name: "Nails", aliases: ["nails", "nail", "hands and feet", "my nails done", "nail appointment"] },
  { id: "brows-lashes", name: "Brows & lashes", aliases: ["brows", "eyebrows", "lashes", "eyelashes", "brows and lashes"] },
  { id: "facials", name: "Facials", aliases: ["facial", "facials", "skin", "skincare", "skin treatment", "face treatment"] },
  { id: "waxing", name: "Waxing", aliases: ["wax", "waxing", "hair removal", "waxed"] },
  { id: "massage", name: "Massage", aliases: ["massage", "massages", "body treatment", "rub down", "spa"] },
];
