/** Words of which a summary is made, whatever it tells: none of them tells a fact. */
export const summaryVocabulary: ReadonlySet<string> = new Set(
  "a about after all also an and any are as asked asking asks at be been before both but by came can come comes could do does during either for from guest had has have he her hers him his how i if in into is it its just like likes looking me my of on one or our person prefer prefers saying said says she should so some something somebody someone than that the their theirs them then there these they this those time times to today until up visitor waiting wants wanted was were what when where whether which while who why will wish wishes with would yet you your hoping hopes keen needs need now only still too very we us am pm".split(
    " ",
  ),
);
