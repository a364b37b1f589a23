/** `longestMessage` of shared/routes.ts, which cannot be imported here without zod. A test holds the two together. */
export const longestMessage = 2000;
