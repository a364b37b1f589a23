import type { MenuLine } from "./build-service.ts";

const care = { categoryId: "care", needs: ["chair"] } satisfies Partial<MenuLine>;

export const careLines: MenuLine[] = [
  {
    ...care,
    id: "bond-treatment",
    name: "Bond-builder treatment",
    description: "Repairs hair that has been coloured or bleached, from the inside; with a rough-dry.",
    aliases: ["bond builder", "bond treatment", "olaplex", "k18", "bond repair", "repair treatment"],
    minutes: 45,
    pounds: 44,
    addOnIds: ["add-blow-dry", "add-scalp-massage"],
  },
  {
    ...care,
    id: "moisture-ritual",
    name: "Moisture ritual",
    description: "A warm mask under steam for thirsty hair; with a rough-dry.",
    aliases: ["deep conditioning", "conditioning treatment", "hair mask", "moisture treatment", "moisture ritual", "steam treatment"],
    minutes: [15, 15, 15],
    pounds: 36,
    addOnIds: ["add-blow-dry", "add-scalp-massage"],
  },
  {
    ...care,
    id: "scalp-detox",
    name: "Scalp detox",
    description: "An exfoliating scalp facial with a long massage at the basin.",
    aliases: ["scalp detox", "scalp treatment", "scalp facial", "head spa", "itchy scalp treatment", "dandruff treatment"],
    minutes: 45,
    pounds: 48,
    addOnIds: ["add-blow-dry"],
  },
  {
    ...care,
    id: "smoothing",
    name: "Smoothing treatment",
    description: "Takes frizz down for about three months, formaldehyde-free.",
    aliases: [
      "smoothing",
      "keratin",
      "keratin treatment",
      "brazilian blow dry",
      "brazilian blowdry",
      "frizz treatment",
      "straightening treatment",
      "smoothing treatment",
    ],
    minutes: [45, 30, 75],
    pounds: 185,
    varies: true,
    after: 15,
    minimumAge: 16,
    depositPounds: 30,
    addOnIds: ["add-cut"],
  },
];
