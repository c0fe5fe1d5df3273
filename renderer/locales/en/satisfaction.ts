/** Asking the consumer after the end (K2). The sentences of the turned screen are said to the consumer. */
export const satisfaction = {
  answer: {
    satisfied: 'Satisfied',
    neither: 'Neither',
    dissatisfied: 'Dissatisfied',
    declined: 'Would not say',
  },
  manner: {
    'turned-screen': 'said on the turned screen',
    phone: 'asked by phone',
    'own-screen': 'entered by staff, not in the rate',
  },
  notAsked: {
    left: 'The consumer had left',
    busy: 'Too many were waiting',
    'not-reached': 'Nobody answered the phone',
    'no-phone': 'No phone number was left',
    unfit: 'It was no moment to ask',
    other: 'Another reason',
  },
  by: '{{answer}} · {{manner}}',
  none: 'Not asked: {{reason}}',
} as const;
