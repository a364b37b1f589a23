/** Parts of English clauses that agree, with apostrophes or without. */
const that = "(?:that|this|it|everything|all(?: of)? (?:that|it|this)|(?:that|this|the) (?:time|day|date|slot|one|appointment))(?: all)?";
const be = "(?: is|'?s| are| was| looks| sounds| seems| sound|(?: will|'?ll| would|'?d| should)(?: all| also| just)? be)";
const fully =
  "(?: (?:all|also|just|really|very|so|absolutely|exactly|completely|totally|quite|perfectly|pretty|about|actually|still|much|certainly|definitely|100|entirely|indeed))*";
const good =
  "(?:good|great|fine|perfect|lovely|right|correct|accurate|true|ok|okay|alright|all right|ideal|nice|wonderful|fantastic|excellent|brilliant|amazing|awesome|terrific|super|confirmed|like a plan|spot on)";
const forMe = "(?: (?:to|for|by|with) (?:me|us))?(?: (?:too|as well|now))?";
const work =
  "(?:works?|suits?|fits?|do|does)(?: out)?(?: me| us)?(?: (?:just|very|perfectly|really|so))*(?: (?:well|fine|great|perfectly|nicely|okay|ok))?";
const am = "(?: am|'?m)";

/**
 * Whole clauses that agree, in all their forms: "that would be just perfect for me". Sources of patterns over words with single
 * spaces; nothing in them may deny, doubt or change.
 */
export const agreement: readonly string[] = [
  `${that}(?:${be})?${fully} ${good}${forMe}(?: to (?:proceed|go|book))?`,
  `(?:is|sounds|looks|seems|(?:will|would) be)${fully} ${good}${forMe}`,
  `${that}(?: will|'?ll| would|'?d| should| all| also| still| does)* ${work}${forMe}`,
  `${that}(?: is|'?s)${fully} (?:it(?! (?:for|thanks?|thank|from|i|then|all|now|today))|what i (?:want|wanted|said|meant|asked for|need|would like))`,
  "you got (?:it|that|me)(?: (?:right|correct))?",
  "(?:just|exactly) (?:as|like|what) i (?:said|instructed|asked|wanted|want|meant|told you)",
  `i${am}${fully} (?:good|fine|happy|ok|okay) with (?:that|it|this)`,
  "i (?:accept|confirm|approve|agree to|agree with)(?: all)?(?: of)?(?: (?:that|it|this|everything))?",
  "i(?: would|'?d) (?:like|love) (?:that|it|this|to do (?:that|it|this)|to book (?:that|it|this))",
];
