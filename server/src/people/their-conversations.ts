/**
 * Which conversations are a practitioner's: those that are assigned to them, and those that led to a visit with them which is not cancelled.
 * Whoever assigns conversations answers here too; as long as nobody does, it is the visits.
 */
export interface TheirConversations {
  of(practitioner: { staffId: string; salonId: string; practitionerId: string | null }): Promise<ReadonlySet<string>>;
}
