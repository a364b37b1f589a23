/**
 * Services that salons, clinics and their neighbours sell, as people write them: to tell "we don't do that" from "I didn't
 * understand". General knowledge; a salon that has one of these on its menu is asked first.
 */
const names = `
botox|anti wrinkle injections|lip filler|lip fillers|dermal filler|fillers|filler|profhilo|sculptra|thread lift|facelift|face lift|nose job|liposuction|coolsculpting|fat freezing|skin boosters|prp|vampire facial
tattoo|tattoos|tattooing|tattoo removal|henna tattoo|microblading|micropigmentation|scalp micropigmentation|powder brows|lip blush|permanent makeup|semi permanent makeup
piercing|piercings|ear piercing|nose piercing|belly piercing|ear candling|hopi ear candles
dog grooming|cat grooming|pet grooming|dog wash|nail clipping for dogs
hair extensions|extensions|tape ins|weave|wig|wigs|braids|braiding|box braids|cornrows|dreadlocks|dreads|locs|loc retwist|perm|curly perm|keratin|keratin treatment|brazilian blow dry|japanese straightening|relaxer|hair straightening|rebonding|olaplex|hair transplant|silk press|jheri curl|toupee
laser hair removal|laser|ipl|electrolysis|sugaring|threading|eyebrow threading|face threading|brazilian|brazilian wax|hollywood wax|bikini wax|leg wax|full body wax|back wax
spray tan|tanning|sunbed|sunbeds|fake tan|tan
teeth whitening|dentist|dental|root canal|veneers|invisalign|tooth gems|tooth gem
hydrafacial|hydra facial|dermaplaning|microneedling|micro needling|microdermabrasion|chemical peel|skin peel|led facial|oxygen facial|acne treatment|mole removal|skin tag removal|wart removal|tattoo cover up
acupuncture|cupping|reiki|physiotherapy|physio|chiropractor|chiropractic|osteopath|osteopathy|reflexology|hypnotherapy|colonic|iv drip|vitamin drip|cryotherapy|float tank|infrared sauna
sauna|steam room|jacuzzi|hot tub|swimming pool|yoga|pilates|personal trainer|personal training|spa day
massage|deep tissue massage|swedish massage|thai massage|hot stone massage|pregnancy massage|prenatal massage|sports massage|head massage|indian head massage|couples massage|lymphatic drainage|body wrap|body scrub
make up|makeup|bridal makeup|make up lesson|eyelash extensions|lash extensions|russian lashes|lash lift|lash tint|brow tint|brow lamination|hd brows|henna brows|brow wax
acrylics|acrylic nails|acrylic|dip powder|nail art|nail extensions|gel x|gel nails|shellac|infills|refill|minx nails|manicure|pedicure|fish pedicure|medical pedicure|chiropody|podiatry|toenail surgery
beard trim|hot towel shave|wet shave|shave|skin fade|fade|mohawk
balayage|ombre|highlights|lowlights|babylights|bleach|colour correction|hair colour|blow dry|updo|hair up|wedding hair|bridal hair|haircut|dry cut|toner|gloss|facial|facials|waxing|eyebrows|lashes
dry cleaning|car wash
`;

/** Phrases as they are said (lower case, single spaces), longest first. */
export const otherServices: readonly string[] = names
  .trim()
  .split(/[|\n]/)
  .map((name) => name.trim())
  .filter((name) => name !== "")
  .toSorted((a, b) => b.length - a.length);
