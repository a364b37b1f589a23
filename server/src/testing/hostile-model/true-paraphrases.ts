/** The demonstration salon's rules, by policy, as somebody else would put them: nothing added, no limit left out that makes a difference. */
export const paraphrases: Record<string, string[]> = {
  cancellation: [
    "You can change or cancel up to 24 hours before at no cost.",
    "If you tell us at least 24 hours before, changing costs nothing.",
    "Later than that, we charge half the price of the appointment.",
  ],
  "patch-test": [
    "You need a patch test at least 48 hours before.",
    "The patch test takes five minutes and it is free.",
    "No appointment is needed for the patch test.",
  ],
  deposit: ["Deposits come off your bill.", "The deposit is shown before you book."],
  late: ["Please ring us if you are running late."],
  consultation: ["Consultations are free and take 15 minutes.", "A consultation can be in person or by phone."],
  "new-guests": ["Please come ten minutes early the first time.", "You can bring a picture if you have one.", "New guests are welcome."],
  "walk-ins": ["For colour and treatments, please book ahead."],
  groups: ["For three or more of you, please talk to the front desk."],
  levels: ["We have four levels, from Junior to Creative Director.", "The price follows experience."],
  payment: [
    "You pay after your appointment.",
    "You can pay by any card including Amex, Apple Pay, Google Pay or cash.",
    "Tips are never expected.",
  ],
  "gift-cards": ["Gift cards come in any amount from £20.", "Gift cards last two years."],
  discounts: [
    "Students, NHS staff and carers have 15% off with Ellie and Robin from Monday to Wednesday.",
    "We have no other offers just now.",
  ],
  redo: ["If you are not happy, tell us within seven days and we will put it right, free of charge."],
  products: ["We work with vegan, cruelty-free colour.", "We use botanical skincare.", "Unopened products can come back within 28 days."],
  parking: [
    "Parking is free after 6:30 pm.",
    "There is pay-and-display parking on Juniper Row, up to four hours.",
    "There are two cycle stands outside the door.",
  ],
  "getting-here": ["We are a six-minute walk from London Fields station.", "Look for the green door."],
  accessibility: [
    "The salon is step-free from the street.",
    "There is an accessible toilet.",
    "Both treatment rooms are on the ground floor.",
  ],
  children: ["Children are welcome.", "There is a shelf of books by the window.", "Under-16s come with an adult."],
  "private-room": ["We can screen off the Juniper room if you wear a hijab."],
  dogs: [
    "Small, calm dogs are welcome on the salon floor, though not in the treatment rooms.",
    "Dogs are not allowed in the treatment rooms.",
    "Juno, Marco's whippet, is in on Tuesdays.",
  ],
  wifi: ["There is free Wi-Fi.", "There are sockets at every chair."],
  health: ["We do not give medical advice."],
  allergies: [
    "Please tell us about any allergy before you come.",
    "A member of the team will speak with you before anything is booked or applied.",
  ],
  languages: [
    "Between us we speak English, Italian, Tamil, Hindi, Igbo, Mandarin, French, Wolof and Polish.",
    "Ellie signs in British Sign Language.",
  ],
  "minimum-age": ["We colour hair from the age of 16."],
};
