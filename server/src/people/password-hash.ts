import { argon2, randomBytes, timingSafeEqual } from "node:crypto";

/** OWASP's parameters for argon2id: 19 MiB, two passes. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const saltBytes = 16;
const hashBytes = 32;
/** Each works on a thread of its own and takes 19 MiB: more at once than this wait. */
const mostAtOnce = 2;
const mostWaiting = 50;

/** Hashes and checks passwords, a few at a time. */
export interface Passwords {
  /** In PHC's form: "$argon2id$v=19$m=19456,t=2,p=1$salt$hash". */
  hash(password: string): Promise<string>;
  /** Takes as long when there is no hash to compare with, and answers false then. */
  matches(password: string, kept: string | null): Promise<boolean>;
  /** Whether so many are waiting that one more should be sent away. */
  busy(): boolean;
}

export function createPasswords(): Passwords {
  let running = 0;
  const waiting: (() => void)[] = [];
  const inTurn = async (work: () => Promise<Buffer>): Promise<Buffer> => {
    if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      // Whoever waits takes this one's place.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
  const nobody = { salt: randomBytes(saltBytes), hash: randomBytes(hashBytes), ...cost };

  return {
    async hash(password) {
      const salt = randomBytes(saltBytes);
      const hash = await inTurn(() => derive(password, { salt, ...cost }));
      return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${unpadded(salt)}$${unpadded(hash)}`;
    },
    async matches(password, kept) {
      const read = kept === null ? null : readHash(kept);
      const { hash, ...how } = read ?? nobody;
      const derived = await inTurn(() => derive(password, how));
      return timingSafeEqual(derived, hash) && read !== null;
    },
    busy: () => waiting.length >= mostWaiting,
  };
}

interface Derivation {
  salt: Uint8Array;
  memory: number;
  passes: number;
  parallelism: number;
}

/** The same characters typed on two keyboards can be two byte sequences: NFKC makes them one. */
function derive(password: string, { salt, ...how }: Derivation): Promise<Buffer> {
  const parameters = { message: password.normalize("NFKC"), nonce: salt, tagLength: hashBytes, ...how };
  return new Promise((resolve, reject) => {
    argon2("argon2id", parameters, (error, derived) => (error ? reject(error) : resolve(derived)));
  });
}

/** Throws when it is not one of ours: a damaged hash must not look like a wrong password. */
function readHash(kept: string): Derivation & { hash: Buffer } {
  const [, memory, passes, parallelism, salt, hash] =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]{43})$/.exec(kept) ?? [];
  if (salt === undefined || hash === undefined) throw new Error("A password's hash is damaged");
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, "base64"),
    hash: Buffer.from(hash, "base64"),
  };
}

const unpadded = (bytes: Buffer): string => bytes.toString("base64").replace(/=+$/, "");
