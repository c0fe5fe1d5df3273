import type { SameKeys } from '../same-keys.ts';
import type { scale as chinese } from '../zh-CN/scale.ts';

export const scale: SameKeys<typeof chinese> = {
  tab: 'Scales',
  title: "Barcodes that the store's scales print",
  hint: "Barcodes of 13 digits that begin with 20 to 29 are the store's own. Say what stands behind each prefix; a scan of the label then fills product and weight (or price) into a new complaint. With any other prefix the whole barcode is a product's.",
  none: "Nothing is set yet: barcodes that begin with 20 to 29 are read as products' barcodes.",
  onlyHeads: 'Department heads and the enterprise head may change this.',
  prefix: 'Prefix',
  itemDigits: 'Digits of the item code',
  value: 'Value',
  values: { weight: 'weight (grams)', price: 'price (fen)' },
  check: 'Check digit before it',
  checks: { none: 'none', gs1: 'yes, checked by GS1', skipped: 'yes, not checked' },
  layout: 'A label',
  part: { item: 'item', check: 'check', value: 'value', last: 'check digit' },
  notReadable: 'This cannot be read: a check digit only before a value of four or five digits',
  remove: 'Remove prefix {{prefix}}',
  add: 'Add a prefix',
  full: 'All ten prefixes are there.',
  save: 'Save scale labels',
  try: 'Scan a label here and see what is read',
  tryHint: 'It is read as set above, before saving too.',
  said: {
    unknownPrefix: "Prefix {{prefix}} is not set: the whole barcode is a product's.",
    notThirteen: 'A scale barcode has 13 digits; these are {{count}}.',
    wrongCheck: 'The last digit, the check digit, is wrong: it was misread. Scan it again.',
    valueWrong:
      'The check digit before the value is wrong: the product is known, the weight or price cannot be trusted and has to be typed from the label.',
    item: 'Item {{item}}',
    product: 'Product: {{name}} ({{code}})',
    noProduct: 'The product list does not have this item. Looked for: {{codes}}',
    weight: 'Weight {{kg}} kg',
    price: 'Price {{price}}',
    nothing: 'The label has no weight or price',
  },
  misread:
    'The barcode just scanned, {{barcode}}, has a wrong check digit and was not taken. Scan it again, or type the product.',
  close: 'OK',
  notice: {
    title: 'Known against this product',
    open: 'Open',
    stopped: {
      every: 'Its sale is stopped.',
      some: 'The sale of some lots is stopped; compare the lot number.',
      do: 'Take it, keep it with the stopped goods, no resale, no exchange for the same; tell the consumer not to use it.',
    },
    failed: {
      every: 'It failed a test.',
      some: 'Some lots failed a test; compare the lot number.',
      do: 'Take it and hold it, no resale, no exchange for the same.',
    },
    held: {
      every: 'It is held for danger.',
      some: 'Some lots are held for danger; compare the lot number.',
      do: 'Keep it apart, no resale; where anybody was hurt, tick injury or danger.',
    },
    suspect: {
      every: 'It was said to be faulty; nothing is settled yet.',
      some: 'Some lots were said to be faulty and nothing is settled yet; compare the lot number.',
      do: 'Keep it apart until the test, type the lot number, no exchange from the same lot.',
    },
  },
  line: {
    weight: 'Label: {{kg}} kg',
    price: 'Label: one portion at {{price}}',
    valueWrong:
      "The check digit of the label's value is wrong; it was not filled in. Type it from the label.",
    unknown:
      "The product list does not have the label's item {{item}}; type the product's name. The label's figure is filled in.",
    pieces: 'The list sells this by the piece and the label has a weight: type the price per kg.',
  },
};
