/** Requests as the operator wrote them: without the random line that ends the last pinned message. */

const line = /\n\n\[End of message [0-9a-f]{32}\]$/;

/** The text of a message; one that has no such line stays as it is. */
export const withoutCanary = (text: string): string => text.replace(line, '');
