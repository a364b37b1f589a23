import { shortestPassword } from "@chairside/shared/people.ts";
import { commonPasswords } from "./common-passwords.ts";

/** What a password must not consist of. */
export interface About {
  name: string;
  email: string;
  salonName: string;
}

/** Fewer characters than this beside a word that anybody would try first are no password. */
const leastOfItsOwn = 6;
const leastDifferent = 5;

/** Whether a password is long enough, on no list, and not made of what everybody knows. No rule about kinds of characters. */
export function isGoodPassword(password: string, about: About): boolean {
  const typed = password.normalize("NFKC");
  const plain = plainOf(typed);
  if (Array.from(typed).length < shortestPassword || new Set(plain).size < leastDifferent) return false;
  if (commonPasswords.has(plain) || commonPasswords.has(plain.replace(/\d+$/, "")) || isRun(plain)) return false;
  return wordsOf(about).every((word) => plain.replaceAll(word, "").length >= Math.min(leastOfItsOwn, plain.length));
}

/** Case, spaces and punctuation make no difference to who guesses. */
const plainOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("@", "a")
    .replaceAll("$", "s")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");

/** Keys or characters one after the other, forwards or backwards, also again from the start. */
function isRun(plain: string): boolean {
  return runs.some((run) => run.includes(plain) || Array.from(run).toReversed().join("").includes(plain));
}
const runs = ["abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1234567890", "qwertzuiopasdfghjklyxcvbnm"].map((run) =>
  plainOf(run.repeat(3)),
);

const wordsOf = ({ name, email, salonName }: About): string[] =>
  [name, salonName, ...name.split(/\s/), ...salonName.split(/\s/), ...email.split(/[@.]/), "chairside", "password", "salon"]
    .map(plainOf)
    .filter((word) => word.length >= 4);
