/** How much of a conversation the audit bundle keeps. */

/** `digests`: sizes, digests and decisions, and no text of a message, an argument or a result. */
export type AuditContent = 'full' | 'digests';
