/** Small words, folded, that no number counts: after "from 3 to 5" they show that the numbers are hours. */
export const particles: ReadonlySet<string> = new Set(
  [
    "please|pls|if|with|for|works|is|are|would|but|because|when|then|thanks|me|my|i|so|we",
    "por|si|con|para|pero|me|nos|te|le|porque|que|es|esta|seria|puedo|estoy|tengo|gracias|mi|se",
    "s'il|si|avec|pour|mais|car|c'est|ca|ce|je|me|nous|est|serait|merci|chez|il",
    "bitte|wenn|mit|fur|aber|weil|ware|ist|geht|ich|mir|uns|danke|bei|einen|eine|ein|zum|passt|dann|wir|es",
    "per|se|con|ma|perche|mi|ci|e|sarebbe|va|posso|sono|grazie|da|vorrei",
    "por|se|com|para|pra|mas|porque|me|nos|e|seria|fica|posso|estou|obrigado|obrigada|pode",
    "alsjeblieft|aub|graag|als|met|maar|omdat|is|zou|kan|past|komt|ik|me|mij|ons|bedankt|bij|een|het|dan|wij|we",
  ].flatMap((words) => words.split("|")),
);
