import type { Guest } from "@chairside/shared/facts.ts";
import { seededRandom, type SeededRandom } from "./seeded-random.ts";

const firstNames = [
  "Aisha",
  "Alice",
  "Amelia",
  "Ben",
  "Bea",
  "Chloe",
  "Connie",
  "Daniel",
  "Dele",
  "Ella",
  "Esme",
  "Fatima",
  "Femi",
  "Freya",
  "Grace",
  "Hannah",
  "Harpreet",
  "Imogen",
  "Isla",
  "Jade",
  "Joe",
  "Kemi",
  "Laila",
  "Leo",
  "Lucia",
  "Maya",
  "Mina",
  "Nadia",
  "Niamh",
  "Noor",
  "Olive",
  "Oscar",
  "Pippa",
  "Ravi",
  "Rosa",
  "Ruth",
  "Saoirse",
  "Tom",
  "Yasmin",
  "Zoe",
];
const lastNames = [
  "Ahmed",
  "Allen",
  "Baptiste",
  "Begum",
  "Brennan",
  "Carter",
  "Chowdhury",
  "Cole",
  "Davies",
  "Dube",
  "Evans",
  "Farah",
  "Fletcher",
  "Garcia",
  "Green",
  "Haddad",
  "Hughes",
  "Iqbal",
  "Jansen",
  "Kaur",
  "Khan",
  "Kowalska",
  "Lewis",
  "Mensah",
  "Murphy",
  "Novak",
  "Obi",
  "Osman",
  "Patel",
  "Price",
  "Quinn",
  "Reid",
  "Rossi",
  "Shah",
  "Silva",
  "Taylor",
  "Turner",
  "Walsh",
  "Wright",
  "Yilmaz",
];

/** Ofcom keeps 07700 900000 to 900999 for drama: nobody is ever rung. */
const dramaNumbers = { prefix: "+447700900", count: 1000 };

/** An invented guest who is not among `present` yet; the name is added. The same name always has the same number. */
export function demoGuest(random: SeededRandom, present: Set<string>): Guest & { name: string; phone: string } {
  let name = invent(random);
  while (present.has(name)) name = invent(random);
  present.add(name);
  const own = seededRandom(name);
  const phone = dramaNumbers.prefix + String(Math.floor(own.next() * dramaNumbers.count)).padStart(3, "0");
  const email = `${name.toLowerCase().replace(" ", ".")}@post.example`;
  return own.next() < 0.6 ? { name, phone, email } : { name, phone };
}

function invent(random: SeededRandom): string {
  return `${random.pick(firstNames)} ${random.pick(lastNames)}`;
}
