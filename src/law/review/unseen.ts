/** Characters that a person does not see, in code that a person is about to commit with one click. */

/** Controls but tab and line feed, formats (bidi, zero-width, tags), variation selectors but that of emoji. */
const unseen = /[\p{Cf}\p{Zl}\p{Zp}]|(?![\t\n])\p{Cc}|(?!\ufe0f)\p{Variation_Selector}/gu;

/** Those of `text` that `known` does not have: what stands in the file already is not brought in. */
export function findUnseen(text: string, known: string): readonly string[] {
  return [...text.matchAll(unseen)].map(([character]) => character).filter((each) => !known.includes(each));
}
