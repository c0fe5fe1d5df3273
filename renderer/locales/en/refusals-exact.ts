import type { SameKeys } from '../same-keys.ts';
import type { exactRefusals as chinese } from '../zh-CN/refusals-exact.ts';

/** The same where the refusal tells its details; parts/refusal-details.ts fills the blanks. */
export const exactRefusals: SameKeys<typeof chinese> = {
  'bad-input': '“{{field}}” is not in the right form; nothing was saved. Check it and try again.',
  'read-only': 'The desk is read only; nothing was written. {{why}}',
  'wrong-pin': 'That PIN is not right. Tries left: {{left}}.',
  'recovery-code-wrong':
    'This is not the recovery code; the PIN was not changed. {{left}} more tries; make sure it is the one shown last.',
  'locked-out': 'Too many wrong PINs. Try again in {{time}}; others can sign in as usual.',
  'hours-invalid':
    'Opening hours, {{day}}: they must end after they begin and not overlap. Please mend them.',
  'scale-barcode-invalid':
    'Prefix {{prefix}} cannot be read like this: each prefix once only, a check digit only before a value of four or five digits. Nothing was saved; please mend it.',
  'authority-invalid':
    '{{tier}} may do less than the tier below it, in money or in remedies. Please mend it.',
  'danger-first': 'Injury or danger: {{demand}}',
  'wrong-tier': 'The complaint is at {{tier}} now. Someone of {{tier}} must do this.',
  'tier-too-low': 'This takes {{tier}} or above. Ask someone of that tier.',
  'step-by-step': 'A complaint rises one tier at a time. Escalate it to {{to}} first.',
  'reason-not-true': 'The record does not bear out “{{reason}}”. Choose a reason that it does.',
  'not-received': '{{tier}} has not received the consumer yet. Record the reception first.',
  'remedy-beyond-authority': '{{tier}} may not grant “{{kind}}”. {{next}}',
  'amount-beyond-authority': '{{total}} is over the limit of {{tier}}, {{limit}}. {{next}}',
  'consumer-day-limit':
    'Today {{given}} was decided for this consumer already ({{complaints}}); with this it is {{total}}, over the daily limit per consumer of {{tier}}, {{limit}}. {{beyond}}',
  'refund-over-price': 'A refund of at most {{most}}: no more than was paid. Enter the rest as compensation.',
  'leg-over-amount': 'At most {{most}} is still due on this line. Enter less.',
  'leg-over-paid':
    'Of what the consumer paid, at most {{most}} can still go back by {{channel}}. Return the rest the other ways it was paid.',
  'advance-over':
    'At most {{most}}: the rest was not paid to the consumer, or is marked or claimed already. Nothing was saved.',
  'advance-evidence':
    'This complaint does not hold “{{kind}}” as evidence; nothing was saved. Add it first, or choose only what is there.',
  'credit-over':
    'On this return note {{most}} is left to set off: the rest was not credited, or is set off already. Nothing was saved. Set off a note older than a year against what the store owes for goods.',
  'claim-over': 'Of this claim {{most}} is still open; no more can be entered. Nothing was saved.',
  'transaction-missing':
    'The transaction number ({{channel}}) is missing. Enter it, then record the refund as succeeded.',
  'quantity-over': 'At most {{most}}: no more than the goods on record. Enter less.',
  'way-not-allowed': 'The rules do not allow this for these goods. Allowed: {{ways}}.',
  'label-size-differs':
    'This label was recorded as {{sealed}}, but the paper chosen is {{paper}}; nothing was printed. Choose labels of {{sealed}}, or print it anew in the other size.',
  'barred-from-resale':
    "Not to be sold again (rule {{rule}}): {{reasons}}. Deal with them another way; if the record is wrong, correct it first, with a second head's PIN.",
  'second-person-needed':
    "These goods are barred ({{reasons}}) and the correction would relax that: a second head's PIN is needed.",
  'promise-open': '“{{kind}}” is not done yet. Finish it, then settle.',
  'attempts-missing':
    'Unreachable needs attempts on three days; there are {{days}} so far. Record the attempts first.',
  'erasure-too-soon':
    'A day must lie between asking and agreeing; nothing was approved. Come back in {{hours}} hours.',
  'file-too-large': 'The file is larger than {{most}} MB. Choose a smaller one.',
};
