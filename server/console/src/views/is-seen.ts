/** On a phone most of the inbox is out of sight, and what is out of sight takes no focus. */
export const isSeen = (element: Element): boolean => element.checkVisibility?.() ?? true;
