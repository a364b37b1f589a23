/** What a letter to staff says. `link` signs in once; `name` and `salon` are plain text. */
export interface StaffWords {
  subject: string;
  text: string;
}

export const linkWords = (salon: string, link: string): StaffWords => ({
  subject: `Sign in to ${salon}`,
  text: `Open this link to sign in to ${salon}. It works once, for 15 minutes, in the browser you open it in.\n\n${link}\n\nIf you did not ask for it, do nothing: without the link nobody gets in.`,
});

export const invitationWords = (salon: string, name: string, invitedBy: string, link: string): StaffWords => ({
  subject: `${invitedBy} invites you to ${salon}`,
  text: `Hello ${name},\n\n${invitedBy} has added you to the team of ${salon}. Open this link to sign in for the first time. It works once, for three days; after that, ask for a new one on the sign-in page.\n\n${link}`,
});
