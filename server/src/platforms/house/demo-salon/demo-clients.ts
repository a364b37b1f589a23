import type { Weekday } from "../../../booking/catalogue.ts";

/** A regular of the demonstration. Weeks and days count back from the day it is first started on. */
export interface DemoClient {
  clientId: string;
  name: string;
  phone: string;
  email: string;
  sinceWeeks: number;
  notes: string[];
  allergies: string[];
  patchTestDays?: number;
  noShowWeeks: number[];
  /** Always with the same people, at the same time of day. `minute` counts from local midnight. */
  visits: { weeks: number; weekday: Weekday; minute: number; serviceId: string; practitionerId: string }[];
}

const withSarah = (weeks: number, serviceId: string) => ({ weeks, weekday: 4 as const, minute: 660, serviceId, practitionerId: "sarah" });
const withRobin = (weeks: number, serviceId: string) => ({ weeks, weekday: 6 as const, minute: 600, serviceId, practitionerId: "robin" });
const withMei = (weeks: number) => ({ weeks, weekday: 5 as const, minute: 930, serviceId: "gel-manicure", practitionerId: "mei" });

/** Invented, with numbers that Ofcom keeps for drama and that no other guest of the demonstration has. */
export const demoClients: DemoClient[] = [
  {
    clientId: "client-nora-whitfield",
    name: "Nora Whitfield",
    phone: "+441614960821",
    email: "nora.whitfield@post.example",
    sinceWeeks: 148,
    notes: ["Grown-out blonde, keeps her natural root. Oat milk in her tea.", "Has to be out by four on Thursdays: school run."],
    allergies: ["PPD (dark permanent dye): itchy scalp in 2023. Lightener and toner are fine."],
    patchTestDays: 41,
    noShowWeeks: [],
    visits: [
      withSarah(11, "blonde-balayage"),
      withSarah(22, "balayage-refresh"),
      withSarah(34, "blonde-balayage"),
      withSarah(45, "gloss-toner"),
      { ...withSarah(28, "gel-manicure"), practitionerId: "mei" },
    ],
  },
  {
    clientId: "client-imran-lockwood",
    name: "Imran Lockwood",
    phone: "+441614960822",
    email: "imran.lockwood@post.example",
    sinceWeeks: 60,
    notes: ["Number 1 on the sides, leave the length on top."],
    allergies: [],
    noShowWeeks: [13],
    visits: [withRobin(3, "skin-fade"), withRobin(7, "skin-fade"), withRobin(10, "skin-fade"), withRobin(17, "skin-fade")],
  },
  {
    clientId: "client-celia-hartwell",
    name: "Celia Hartwell",
    phone: "+441614960823",
    email: "celia.hartwell@post.example",
    sinceWeeks: 92,
    notes: ["Wheelchair user: the basin at the window."],
    allergies: [],
    patchTestDays: 236,
    noShowWeeks: [19, 40],
    visits: [withSarah(36, "root-touch-up"), withMei(5), withMei(9), withMei(14)],
  },
  {
    clientId: "client-tomas-verity",
    name: "Tomas Verity",
    phone: "+441614960824",
    email: "tomas.verity@post.example",
    sinceWeeks: 6,
    notes: [],
    allergies: ["Latex"],
    noShowWeeks: [],
    visits: [withRobin(6, "skin-fade")],
  },
];
