/**
 * Which conversations are a practitioner's: those that were passed on to them, those that they have taken on, and those that led to a visit
 * with them which is not cancelled.
 */
export interface TheirConversations {
  of(practitioner: { staffId: string; salonId: string; practitionerId: string | null }): Promise<ReadonlySet<string>>;
}
