/** A browser's name for people, from its User-Agent: "Firefox on Windows". Never longer than that, and never what it says word by word. */
export function deviceWords(userAgent: string | undefined): string {
  const text = userAgent ?? "";
  const name = browsers.find(([mark]) => mark.test(text))?.[1] ?? "A program";
  const system = systems.find(([mark]) => mark.test(text))?.[1];
  return system === undefined ? name : `${name} on ${system}`;
}

// In this order: most of them claim to be several.
const browsers: [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\/|Opera/, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/iPad/, "iPad"],
  [/iPhone/, "iPhone"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "Mac"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];
