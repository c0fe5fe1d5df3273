/** The shape of the Chinese words with any text in it: what a translation must have, no more, no less. */
export type SameKeys<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : SameKeys<Words[Key]>;
};
