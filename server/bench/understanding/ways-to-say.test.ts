import { expect, test } from "vitest";
import { labelIntent } from "./intent-label.ts";

/** Many ways to say each thing, written from our own heads: what a pattern that knows only one way fails on. */
const ways: Readonly<Record<string, string>> = {
  human_handoff: `
    could you pass me over to a colleague of yours | I'd sooner deal with a human being | is there a real person I could speak with
    get me an agent | agent please | let me talk to your supervisor | I want to speak to whoever is responsible | hook me up with a rep
    can somebody ring me back please | please have someone call me | this is going nowhere, give me a human | not a bot please
    are you a robot or a person | am I speaking with a machine | I need to talk to someone at the front desk | speek to a person
    may I have a word with the manager | who can I talk to about this | is anyone actually there | I refuse to talk to a computer
    I'd like to chat to a live agent | switch me to a human operator | can I phone you instead | what number do I call to reach you
    I need live support | connect me with customer services | I would rather speak to somebody on the phone | get the manager
    can I get some human help | you're no help, I want a person | transfer this chat to staff | rep | operator!
    just let me speak to a member of your team | do you have a helpline | customer care number please | I need somebody to assist me in person
    stop the automated replies | you don't get what I mean, get someone else | could a member of staff contact me | i want to have a conversation with a person
    put a human on | I want a call back | is this a chatbot | could I be put in touch with an adviser | how can I reach your support team
    bring me someone who knows what they're doing | can I discuss it with an actual employee | please escalate this | I demand to speak to your boss
    any live person around | would it be possible to talk to somebody | can a human take over | someone real please | hand me to an operator`,
  complaint: `
    I'm not happy with my hair at all | the colour has come out patchy | my nails chipped after one day | she was really rude to me
    I waited forty minutes past my slot | you charged me twice | this is the worst haircut I've ever had | I want my money back
    the massage was painful and nobody listened | I'd like to make a complaint | the shower in our room is broken | the place was filthy
    your website keeps crashing | I still haven't had my refund | very poor service yesterday | they left dye all over my neck
    nobody has answered my emails for a week | my parcel still hasn't come | the product you sent is damaged | I received the wrong shampoo
    I'm extremely disappointed | what a rip-off | the heating isn't working | the wifi is down again | there's no hot water
    she cut it far too short | the stylist turned up late and rushed it | it's been ten days and my order is not delivered yet
    I feel let down by your salon | my eyebrows are totally uneven | I was overcharged | the towels smell awful | our neighbours are too noisy
    this is unacceptable | the lashes fell out overnight | I'm fed up with waiting | the tap in the bathroom drips
    you lot ruined my fringe | I had an awful time | why has my delivery not arrived | the tablet I was sent is cracked
    it looks nothing like the picture I showed | the app won't let me pay | I paid for something I never got | your staff were unhelpful
    the remote doesn't work | the air con is making a horrible noise | the wax tore my skin and I am furious | not satisfied with the result`,
  cancel: `
    please cancel my appointment | I need to call off tomorrow's booking | scrap my reservation for Friday 
    we're not coming tonight after all, please cancel | can you delete my booking | I don't need the table any more | take me off the books for Saturday
    I'd like to get rid of my slot | cancel it all | could you remove my reservation under Jones | kindly withdraw my booking
    I have to back out of my appointment | something came up so I can't come in | drop my 3 o'clock | cancle my appointmnet pls
    I want to cancel | how do I cancel a booking | my plans fell through, cancel the dinner please | please unbook me
    I am no longer coming on Monday | we will not be staying, cancel the room | forget my reservation for tonight | can I cancel my massage
    I shan't be attending my facial | please annul the reservation | I'm ill, have to cancel today | get my booking cancelled
    void my appointment | I'd like my reservation cancelled | is it possible to cancel the reservation I made | can't come tomorrow, sorry
    cancel the appointment with Dr Lee | i changed my mind about my booking, please cancel | abort the booking | nix my dinner reservation
    I have to cancel both | we decided against it, so cancel our table | the reservation should be cancelled | would you mind cancelling my visit`,
  reschedule: `
    can I move my appointment to Thursday | I need to reschedule | could we push my booking back an hour | please change the date of my reservation
    I'd like to swap my slot for a later one | is there any chance of shifting my visit to next week | I must postpone my facial
    can my appointment be brought forward | bump my booking to Friday | I'd like to alter my reservation | change our check-in to the 5th
    I booked the wrong day, can you fix it | could I come in on Wednesday instead of Tuesday for my appointment | modify my booking please
    let's put my appointment off until next month | I want to extend my stay by two nights | can you update my reservation to four people
    make my booking an hour later | my appointment needs to move | I would like a different time for my appointment | reschedule pls
    how do I change my booking | can I rearrange my session | switch my haircut from 2 to 4 | move me to the afternoon
    edit my reservation | I can't do Friday any more, can we do Monday instead | adjust the time of my booking | please rebook me for Sunday
    can I amend the dates of my stay | delay my appointment until 5 | is it possible to change the time of my massage | add one more guest to our booking`,
  price_question: `
    how much is a haircut | what do you charge for highlights | what's the price of a manicure | is parking free | what would a massage cost me
    how pricey is it | what are your rates | give me a quote for balayage | can you tell me the cost of a perm | how much do I owe
    does it cost extra for long hair | what's the damage | is there a fee for the sauna | what will I have to pay | price list please
    what does breakfast cost | how much for two people | is breakfast included in the price | what's the going rate for a facial | prise of shellac?
    are you expensive | roughly what does a full head come to | do you charge for consultations | how many quid is a beard trim
    what is your cheapest treatment | could I get an estimate | how much would I pay for a room | what's the total | how much money is it`,
  hours_question: `
    what time do you open | when do you close | are you open on Sundays | what are your opening hours | how late are you open tonight
    are you closed on bank holidays | what days do you open | till what time can I come | when does the pool open | what time is breakfast served
    opening times? | do you open early | are you still open | when is check-in | what time do I have to check out | when do you shut on Saturday
    is the salon open on Monday | until when is the restaurant open | working hours | what time does the spa close | what's the latest I can check in
    how early do you open | do you work weekends | when does the gym shut | from what time is the bar open | whats ur timing`,
  availability_question: `
    have you got anything on Friday | any slots left today | is Maria free at 3 | when is your next opening | do you have space for two tomorrow
    what times are available on Monday | can you squeeze me in this afternoon | is there anything earlier in the week | what's your first free appointment
    are there any openings on the weekend | do you have availability next week | any chance of tonight | what have you got on Thursday
    is 4pm free | when could you see me | how soon can you fit me in | are you fully booked on Saturday | got anything after 5
    could you check if 2pm is available | do you have a room for the 12th | is the table for two still available | which days are free
    who is free tomorrow morning | is there a gap around noon | what else is available | are any rooms available for the weekend
    tell me what is free on Tuesday | anything going at lunchtime`,
  book: `
    I'd like to book a haircut | can I make an appointment | book me in for Friday at 3 | I want a manicure tomorrow | schedule a massage for Monday
    please reserve a table for four | I need my roots doing | could you sort me out with a blow dry | I fancy a facial | put me down for 10am
    can I get an appointment with Sarah | set up a visit with the dentist | I'm after a trim | looking to get my nails done
    reserve me a room for two nights | I need to see a stylist | get me an appointment at the clinic | I would like to come in on Tuesday
    can you find me a dentist | find a hair salon in San Jose | make a reservation for 7 tonight | I am searching for a doctor in Oakland
    help me book a slot | I'd love an appointment this week | arrange a consultation please | make me an appt | bok me in tomorrow
    I want to reserve a spa day | could I have a cut and colour on Saturday | let's book it | go ahead and schedule it for the 5th
    i need a beard trim | get me in for a pedicure | find me a restaurant for 6 people | I need to get my car serviced, set up an appointment
    book a room for three | a table for two at 8 please | we'd like to stay for two nights`,
  faq: `
    do you have parking | can I bring my dog | where are you located | do you take credit cards | what services do you offer | is there wifi
    what is your cancellation policy | do you do bridal hair | how long does a perm take | do I need a patch test | are kids allowed
    do you sell gift cards | what is your address | what's your email address | is there a pool | do you accept reservations
    can I pay in cash | do you take walk-ins | which treatments do you have | do I need to bring anything | who works there
    is the place wheelchair accessible | do you have a gym in the hotel | can I leave my bags with you | do they take bookings | do you have vegan food
    is there a lift | what facilities does the spa have | how do I get to you | do you have a shop near me | what is the phone number of the place
    can I pay in instalments | do you deliver to my area | is it unisex | are towels provided | what's in the deluxe package
    when is my appointment | what did I book | is a deposit needed | how far ahead do I have to book | do you have a loyalty scheme
    do you ship abroad | are pets welcome | is there a discount for students | what is the dress code | which products do you use
    what is a gel manicure | what is the difference between balayage and highlights | does the room have a balcony | can my child use the pool
    what's their rating | is smoking allowed | where do I park | does olive garden take reservations`,
};
const smallTalk: Readonly<Record<string, string>> = {
  affirm: `
    yes | yeah | yep, that's right | sure thing | absolutely | go for it | sounds good | that works for me | correct | indeed | of course
    okay do it | yup, perfect | you got it | I agree | certainly | that is fine | please do | definitely | true | uh huh | right you are
    for sure | exactly | that'd be great | works for me | aye | I'd say so | without a doubt | spot on | affirmative | yea ok | I believe so
    that is correct | positively | good idea | I am happy with that | count me in | yes to all of it | you bet | that suits me | no problem at all
    why not | fine by me | I concur | all good | it is true | I'm sure | looks right to me | that's the one | sounds like a plan | by all means`,
  deny: `
    no | nope | no thanks | not really | that's wrong | I don't think so | absolutely not | no way | incorrect | never | nah I'm good
    that isn't right | negative | not at all | I'd rather not | not this time | please don't | that is false | not a chance | no, that's not it
    I disagree | definitely not | not true | nay | no not that one | don't do that | certainly not | not what I meant | I said no | hell no
    wrong | that's not correct | under no circumstances | I would prefer not to | it is not | no siree | you misunderstood, no | not quite
    I'm afraid not | that's incorrect | that doesn't suit me | not for me | it's a no from me | nothing of the sort | no that won't do | I doubt it`,
  greet: `
    hi | hello there | hey | good morning | good afternoon to you | evening | how are you | how's it going | what's up | howdy | hiya
    nice to meet you | hi how are you doing today | yo | greetings | hello, anyone? | how have you been | hey buddy | good day | how's your day going
    hallo | how do you do | how are things | heya | hola | morning! | hope you're well | how is everything | helo | hii | hey there bot
    are you well | pleased to meet you | how's life treating you | good to see you | is everything going well with you | hi can you help me
    how are you feeling today | sup | I have a question | hello again | how's your morning been`,
  thanks: `
    thanks | thank you so much | cheers | much appreciated | thanks a million | that's really helpful | you've been great | ta very much
    I appreciate your help | many thanks | brilliant, thank you | thx | tysm | that's very kind of you | you're a star | I'm grateful
    thanks for the info | thank you for sorting that out | thanks, that helped | I owe you one | what a help you've been | great service
    appreciate it | thanks a bunch | thank u | you have been most helpful | nice work | good job | tnx | thanks for everything
    that was very helpful | awesome thanks | thanks again | you're the best | I can't thank you enough | that's so sweet of you`,
  goodbye: `
    bye | goodbye | see you later | have a nice day | talk to you later | take care | catch you later | good night | that's all for now
    I'm off | bye for now | see ya | farewell | cheerio | until next time | I've got to run | gotta go | have a lovely weekend
    that will be all | nothing else, bye | we're done here | so long | I'm done for today | speak soon | laters | it was nice talking to you
    ciao | bye bye | see you tomorrow | end the chat | enjoy your evening | that is everything I needed | over and out | ttyl | I must be going
    I'm leaving now | it's been a pleasure chatting | no more questions from me | have a good one | peace | adieu | good bye then`,
  out_of_scope: `
    what's the weather like | tell me a joke | who won the match last night | play some jazz | what is the capital of France | my card was declined
    transfer 50 pounds to my brother | how do I boil an egg | set an alarm for 7 | what's 5 times 6 | translate hello into Spanish
    when does the next train leave | I lost my passport | how old is the queen | what is my account balance | I want to top up by bank transfer
    recommend me a film | how many calories in a banana | what's the meaning of life | turn off the kitchen light | is it going to rain tomorrow
    why was my transfer rejected | how can I unlock my card | exchange rate for dollars | add milk to my shopping list | what time is it in Tokyo
    order me a pizza | where's my phone | how much petrol is in my car | my cash withdrawal is not right | put on the radio
    rate this novel 4 out of 5 | who is the prime minister | when is payday | find my keys | how do you spell necessary | flip a coin
    how do I reset my password | why is there an extra charge on my statement | I was charged a fee for using the cash machine | do I have enough money for a holiday
    what gas mileage does my car get | text my wife that I'm late | how do I get a new pin | is my salary in yet | book me a flight to Rome
    what movies are on tonight | how far is the moon | can you write me some code | should I invest in shares | what do you think about politics
    I think someone hacked my account | what's my credit score | start a timer for ten minutes | how do I change a tyre | when is labour day
    are there any traffic jams on my way to work | does a fridge use a lot of electricity | ahsjdk qwe | who sang thriller | which country can I use my card in
    how much did I spend last month | what do I have on my calendar | my top-up hasn't appeared | what plug do I need in Italy | schedule a meeting with my boss`,
};

const cases = [...Object.entries(ways), ...Object.entries(smallTalk)].map(
  ([label, said]) =>
    [
      label,
      said
        .split(/[|\n]/)
        .map((text) => text.trim())
        .filter((text) => text !== ""),
    ] as const,
);

test.each(cases)("%s", (label, texts) => {
  const missed = texts.map((text) => `${text}: ${labelIntent(text).label}`).filter((line) => !line.endsWith(`: ${label}`));
  expect(missed).toEqual([]);
});
