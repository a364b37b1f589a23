import type { ConversationContext } from "../conversation/conversation-context.ts";
import type { Platform } from "../booking/platform.ts";
import type { HouseCalendarWriter } from "../platforms/house/house-calendar.ts";
import type { Stores } from "../storage/stores.ts";

/**
 * What is to be survived at a call: `writes` – a death before and after every pass of it; `reads` – before and after its first;
 * `elsewhere` – a visit from the first word to the appointment does not pass it, which is checked too;
 * `beside` – the server does it by itself now and then, whatever a visitor does.
 */
type Kind = "writes" | "reads" | "elsewhere" | "beside";

/** Everything behind which something else keeps or does things: a new store is one more. */
type Ports = {
  [Name in keyof Stores as Stores[Name] extends string | ((...args: never[]) => unknown) ? never : Name]: Stores[Name];
} & { platform: Platform; transaction: HouseCalendarWriter };

/** Every call across a border of the process. A method that is added to a port has to be put here before this compiles. */
export const foreignCalls: { [Port in keyof Ports]: Record<keyof Ports[Port], Kind> } = {
  log: { append: "writes", appendMessage: "writes", read: "reads" },
  feed: { publish: "writes", publishTransient: "reads", subscribe: "reads", subscribeAll: "elsewhere" },
  queue: { run: "reads", interrupt: "elsewhere", stop: "elsewhere" },
  conversations: {
    create: "writes",
    get: "reads",
    latestOf: "reads",
    list: "elsewhere",
    unanswered: "elsewhere",
    withHold: "elsewhere",
    due: "beside",
    keepClaim: "elsewhere",
  },
  visitors: { create: "writes", get: "elsewhere", seen: "elsewhere" },
  people: {
    get: "elsewhere",
    byEmail: "elsewhere",
    list: "elsewhere",
    addFirst: "elsewhere",
    add: "elsewhere",
    rename: "elsewhere",
    changeRole: "elsewhere",
    remove: "elsewhere",
    setPassword: "elsewhere",
  },
  staffSignIns: {
    open: "elsewhere",
    openByLink: "elsewhere",
    find: "elsewhere",
    update: "elsewhere",
    roleOf: "elsewhere",
    listOf: "elsewhere",
    end: "elsewhere",
    addLink: "elsewhere",
    askLink: "elsewhere",
    beginTry: "elsewhere",
    proveTry: "elsewhere",
  },
  theirs: { of: "elsewhere" },
  audit: { append: "elsewhere", list: "elsewhere" },
  challenges: { ask: "elsewhere", spendTry: "elsewhere", confirm: "elsewhere", verified: "reads", lastVerified: "elsewhere" },
  outbox: { claim: "beside", remove: "beside", postpone: "beside", clear: "beside" },
  mailbox: { add: "elsewhere", latest: "elsewhere" },
  contactsOnFile: { has: "elsewhere" },
  waitlist: {
    join: "elsewhere",
    entry: "elsewhere",
    ofVisitor: "elsewhere",
    standing: "elsewhere",
    end: "elsewhere",
    expire: "beside",
    addFreed: "elsewhere",
    freedDue: "beside",
    lookAgain: "elsewhere",
    dropFreed: "elsewhere",
    intend: "elsewhere",
    offersTo: "elsewhere",
    offer: "elsewhere",
    unsettled: "beside",
    open: "elsewhere",
    settle: "elsewhere",
    lettersTo: "elsewhere",
  },
  numbers: {
    adopt: "beside",
    uncounted: "beside",
    behind: "elsewhere",
    keep: "beside",
    count: "elsewhere",
    replies: "elsewhere",
    find: "elsewhere",
  },
  drafts: { of: "elsewhere", keep: "elsewhere", remove: "elsewhere", clear: "beside" },
  notices: {
    untold: "beside",
    unheard: "beside",
    tell: "beside",
    claim: "beside",
    finish: "beside",
    replace: "elsewhere",
    postpone: "beside",
    clear: "beside",
  },
  noticeReach: {
    settingsOf: "beside",
    changeSettings: "elsewhere",
    browsersOf: "beside",
    browser: "elsewhere",
    addBrowser: "elsewhere",
    removeBrowser: "elsewhere",
  },
  photos: { add: "elsewhere", find: "elsewhere", read: "elsewhere", name: "elsewhere", remove: "elsewhere", sweep: "beside" },
  wrongAnswers: { add: "elsewhere", list: "elsewhere", file: "elsewhere", settle: "elsewhere" },
  visitorBlocks: { add: "elsewhere", of: "reads", list: "elsewhere", remove: "elsewhere" },
  keys: { secretKey: "elsewhere" },
  calendar: {
    takenIn: "reads",
    entriesIn: "elsewhere",
    findEntry: "elsewhere",
    entriesOf: "elsewhere",
    pastEntriesOf: "elsewhere",
    findClient: "elsewhere",
    takesOf: "elsewhere",
    findOperation: "elsewhere",
    write: "writes",
  },
  transaction: {
    takenIn: "reads",
    entriesIn: "elsewhere",
    findEntry: "reads",
    entriesOf: "elsewhere",
    pastEntriesOf: "elsewhere",
    findClient: "elsewhere",
    takesOf: "elsewhere",
    add: "writes",
    update: "writes",
    retake: "elsewhere",
    dropHold: "writes",
    dropExpiredHolds: "writes",
    seedKeys: "elsewhere",
    findOperation: "elsewhere",
    addOperation: "elsewhere",
    putClient: "elsewhere",
  },
  platform: {
    capabilities: "reads",
    catalogue: "reads",
    searchSlots: "reads",
    hold: "writes",
    releaseHold: "writes",
    book: "writes",
    findByKey: "elsewhere",
    getAppointment: "elsewhere",
    appointmentsOf: "elsewhere",
    clientOf: "elsewhere",
    findChange: "elsewhere",
    readDay: "elsewhere",
    cancelPreview: "elsewhere",
    cancel: "elsewhere",
    holdMove: "elsewhere",
    reschedule: "elsewhere",
    earlierPlaces: "elsewhere",
    place: "elsewhere",
    blockTime: "elsewhere",
    blockedTime: "elsewhere",
    unblock: "elsewhere",
  },
};

/** What a visit passes beside that in which a contact is proved, an appointment moved, and cancelled. */
export const changeCalls: { [Port in keyof Ports]?: Partial<Record<keyof Ports[Port], "writes" | "reads">> } = {
  challenges: { ask: "writes", spendTry: "writes", confirm: "writes", verified: "reads" },
  calendar: { takenIn: "reads", findEntry: "reads", entriesOf: "reads", findOperation: "reads", write: "writes" },
  transaction: { takesOf: "reads", findOperation: "reads", add: "writes", update: "writes", retake: "writes", addOperation: "writes" },
  platform: {
    appointmentsOf: "reads",
    getAppointment: "reads",
    cancelPreview: "reads",
    findChange: "reads",
    holdMove: "writes",
    reschedule: "writes",
    cancel: "writes",
  },
};

/** Where each thing the use cases of a conversation are given leads: to ports above, or nowhere outside this process. */
export const waysOut: Record<keyof ConversationContext, (keyof Ports)[]> = {
  log: ["log"],
  feed: ["feed"],
  store: ["conversations"],
  queue: ["queue"],
  deskOf: ["platform"],
  contacts: ["challenges"],
  blocks: ["visitorBlocks"],
  // What staff ask for: it reads, and keeps a file of its own.
  keepFault: ["wrongAnswers"],
  waitlistOf: ["waitlist", "platform"],
  photos: ["photos"],
  // It is given the desk, and a vendor's model, which is asked for words and writes nothing.
  assistant: ["platform"],
  readContact: [],
  now: [],
  newId: [],
  report: [],
  turnTimeout: [],
};
