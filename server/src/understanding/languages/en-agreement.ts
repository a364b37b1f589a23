/** Parts of English clauses that agree, with apostrophes or without. */
const that =
  "(?:that|this|it|everything|all(?: of)? (?:that|it|this)|(?:that|this|the) (?:(?:date|day) and time|time|day|date|slot|one|appointment)|(?:the|those|these|all the|all) (?:details?|facts))(?: all)?";
const be = "(?: is|'?s| are| was| look| looks| sounds| seems| sound|(?: will|'?ll| would|'?d| should)(?: all| also| just)? be)";
const fully =
  "(?: (?:all|also|just|really|very|so|absolutely|exactly|completely|totally|quite|perfectly|pretty|about|actually|still|much|certainly|definitely|100|entirely|indeed))*";
const good =
  "(?:good|great|fine|cool|perfect|lovely|right|correct|accurate|true|ok|okay|alright|all right|ideal|nice|wonderful|fantastic|excellent|brilliant|amazing|awesome|terrific|super|confirmed|like a plan|spot on)";
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
  `${that}(?: is|'?s)${fully} (?:it(?! (?:for|thanks?|thank|from|i|then|all|now|today))|what i (?:want|wanted|said|meant|asked for|need|would like|was looking for)|what i(?: am|'?m| was) (?:looking for|after)|the (?:right |correct )?one(?: i (?:want|wanted|meant|need))?)`,
  `(?:works|fits|suits)(?: me)?${fully} (?:well|fine|great|perfectly|nicely)${forMe}`,
  `${that} (?:fits|suits|works with|goes with)(?: (?:in|into|with))? my (?:schedule|plans|diary|calendar|day)(?: (?:well|perfectly|nicely|fine|great))?`,
  "you(?: have|'?ve)(?: got)? (?:it|that|everything) (?:right|correct)",
  "you(?: have|'?ve) got it",
  "you got (?:it|that|me)(?: (?:right|correct))?",
  "(?:just|exactly) (?:as|like|what) i (?:said|instructed|asked|wanted|want|meant|told you)",
  `i${am}${fully} (?:good|fine|happy|ok|okay) with (?:that|it|this)`,
  "i (?:accept|confirm|approve|agree to|agree with)(?: all)?(?: of)?(?: (?:that|it|this|everything))?",
  "i(?: would|'?d) (?:like|love) (?:that|it|this|to do (?:that|it|this)|to book (?:that|it|this)|to (?:go ahead|proceed))(?: very much)?",
  `i(?: do)?(?:${fully}) agree(?: (?:to|with) (?:that|it|this))?`,
  `i${am}${fully} (?:sure|certain)(?: (?:of|about) (?:that|it))?`,
];
