/** Pages that a text of `action.yml` names, as links: on a page below `docs/` one can follow them. */

export const toLinks = (text: string): string => text.replace(/\bdocs\/([\w-]+\.md)/g, '[$1]($1)');
