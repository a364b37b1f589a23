/**
 * English words of talk about a booking. None of them says what a salon, its people or its services are like: a sentence
 * of nothing else states no fact, so whatever does has a word that must stand in a fact.
 */
export const en = `
a able about above added advice advise afraid after afternoon afternoons again ago ah ahead all almost already also am an and another answer answered answers any anybody anyone anything anyway apart area are aren't around as ask asked
asking at back be because been before being below beside besides between bit both but button buttons by calendar came can can't cannot card chance chat check checked checking checks choice choices
choose chosen certain closest code come comes coming complete confirm conversation could couldn't covers date dates day days detail details diary did didn't different do does doesn't doing don't done each
earlier earliest either else email e-mail evening evenings every everything exact exactly far feel few fill find finding finish finishes first fit fits fitting following for forward found from further get getting
give given go goes going got ha had happen has health hasn't have haven't having he hear hello help helping her here here's hers hey hi him his hmm hold holding hour hours
how i i'd i'll i'm i've if in information instead into is isn't it it'd it'll it's its join just keep keeping kept kind know last late later latest least leave let let's like list listed little
long look looked looking looks lot make many may maybe me mean means meant message middle might mind mine minute minutes moment more morning mornings most move much must my name
names near nearest need needed needs neither never next night no nobody none nor not note noted notes nothing now number numbers of off offer oh on once one ones only onto or other others
our ours out over own page part passed per perhaps person phone pick picked picking place people particular please prefer preferred preference preferences press pressed put question questions quite rather reach read ready reason
repeat reply right same say saying says search searched searching second see seem seems seen several shall she should show showed showing shown shows side since small so some somebody someone something
sometime soon sooner sorry sound sounds sort start starting starts stay step still stop straight such suit suits summary sure take takes taken taking tap talk tell tells than that that'll that's the their theirs them then
there there's these they they'd they'll they're they've thing things think third this those though through time times to together told too took toward towards tried try trying turn twice two type
under understand understood until up upon us use used using usual version very via visit visits wait wants want wanted was wasn't way ways we we'd we'll we're we've week
weekday weekend weekends weekly weeks well went were what what's whatever when whenever where whether which whichever while who who's whoever whole whose why will wish wished wishes with within without won't word words work works working would
wouldn't write written yes yet you you'd you'll you're you've your yours yourself zone
am pm h hr hrs min mins o'clock half past quarter noon midday midnight price prices priced pricing cost costs costing service services treatment treatments appointment appointments booking bookings book booked
practitioner practitioners stylist stylists team staff salon colleague colleagues ai assistant menu option options duration lasts waiting waitlist
recommend recommends recommended recommending suggest suggesting suggested suggestion suggestions clarify clarified
clarifying rephrase connect connecting decide decided deciding pass passing fetch review reviewing letting seeing
welcoming unfortunately depend depends depending assist assisting assistance describe describing specify specific
alternative alternatives alternatively however although otherwise order thinking considering planning hoping wondering
wonder hesitate correct correctly incorrect assume assuming confirmation confirming matter matters
mention mentioned mentioning forget share sharing speaking talking telling happening happens happened provide provided
explain explaining explanation 
`;

/** Warm words: about a wish or a choice they say nothing, about the salon they would praise it. */
export const enSoft = `
absolutely amazing apologies best better brilliant certainly comfortable confusion congratulations delighted delightful early easier easily easy enjoy excellent fab fabulous fantastic fine fun glad gladly good gorgeous great happily happy
hope hopefully idea interested kindly lovely love luck lucky nice ok okay of course perfect perfectly pleased pleasure pop quick quickly safe simple simply splendid suitable super
thank thanks trouble understandable warm welcome wonderful worries worry
exciting excited excitement experience inconvenience patience reaching frustrating frustration frustrated
uncomfortable disappointing disappointed disappointment upsetting upset stressful annoying worried worrying nervous
concern concerns hassle awkward totally completely entirely really honestly truly definitely properly surely birthday
wedding engagement anniversary holiday celebration celebrate celebrating occasion catch sense makes rest bear mix
virtual understanding appreciate appreciated grateful ever curious vibe inspiration imagine dream
mood heart point fingers crossed
`;
