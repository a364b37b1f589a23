/**
 * The numbers 0 to 59 from a language's small numbers and tens.
 *
 * @param small 0 to 19 (or as far as the language has own words), alternatives parted by "|"
 * @param tens twenty, thirty, forty, fifty
 * @param join how a ten and a unit are put together
 */
export function spelledNumbers(small: readonly string[], tens: readonly string[], join: (ten: string, unit: string) => string): string[] {
  const all = [...small];
  for (let n = small.length; n < 60; n++) {
    const ten = (tens[Math.floor(n / 10) - 2] ?? "").split("|");
    const unit = (small[n % 10] ?? "").split("|");
    all.push(n % 10 === 0 ? ten.join("|") : ten.flatMap((t) => unit.map((u) => join(t, u))).join("|"));
  }
  return all;
}
