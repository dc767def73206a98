/** What a person who watches a run can be shown. `runner/console` implements it. */

export type Printer = {
  /** Opens a group that the runner folds. */
  group(title: string): void;
  endGroup(): void;
  /** One line of ours; what strangers wrote in it is made harmless. */
  line(text: string): void;
  /** Lines of strangers, behind a gutter. */
  quote(text: string): void;
  notice(text: string): void;
  warning(text: string): void;
};
