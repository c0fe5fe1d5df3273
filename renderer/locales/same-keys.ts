/** What English counts as one, where the Chinese says the same of any number. */
type Singular<Key> = Key extends `${infer Base}_other` ? `${Base}_one` : never;

/**
 * The shape of the Chinese words with any text in it: what a translation must have, no more, no less. Words that count
 * (`rows_other`) need their singular too (`rows_one`).
 */
export type SameKeys<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : SameKeys<Words[Key]>;
} & { readonly [Key in keyof Words as Singular<Key>]: string };
