import type { SameKeys } from '../same-keys.ts';
import type { frame as chinese } from '../zh-CN/frame.ts';

export const frame: SameKeys<typeof chinese> = {
  language: 'Language',
  chinese: '中文',
  english: 'English',
  find: 'Scan or find: barcode, ledger number, product',
  saved: 'Saved',
  savedNumber: 'Saved {{number}}',
  nothingYet: 'Saved, no complaints yet',
  catchingUp: 'Catching up {{done}} / {{total}}',
  readOnly: 'Read only: no entries',
  lock: 'Lock',
  failedTries:
    'Wrong PINs at your name since you last signed in: {{count}}, the last at {{when}}. If that was not you, tell your head and change your PIN.',
  failedTriesRead: 'I have read it',
  myPin: 'Change my PIN',
  noTier: 'Receives nobody',
  menu: 'Pages',
  ledger: 'Ledger',
  inspection: 'Inspection',
  settings: 'Settings',
  evaluation: 'Evaluation',
  demonstration: 'Demonstration',
  demonstrationWhat: 'The store, its people, goods and complaints are made up; this is no real ledger.',
  keys: {
    new: 'New complaint',
    find: 'Find',
    home: 'Home',
    mine: 'Mine',
    approvals: 'Approvals',
    approvalsCount: 'Approvals ({{count}})',
    back: 'Back',
    seal: 'Seal',
    lock: 'Lock',
  },
  skip: 'Skip to the content',
  notice: {
    rebuilding:
      'Rebuilding this ledger from the sealed log: {{done}} / {{total}}. You can go on; lists are complete later.',
    readOnly: 'The desk is read only. {{why}} What was saved is there to read and export.',
    stopped: 'The ledger on this screen has stopped. {{why}}',
    why: {
      contradiction:
        'Two validly signed checkpoints contradict each other. Both are kept; tell whoever looks after the desk and the regulator.',
      'sealed-log-shorter':
        'The sealed log is shorter than what was seen here; it may have been replaced. Make no entries; get help.',
      'checkpoint-malformed': 'The checkpoint cannot be read. Restart; if it stays, get help.',
      'checkpoint-signature': 'The signature of the checkpoint is wrong. Make no entries; get help.',
      'entry-malformed': 'An entry cannot be read. Restart; if it stays, get help.',
      'entry-unknown': 'There are entries of a newer version. Update the program.',
      'storage-full': "The browser's storage is full. Make room on the disk and restart.",
      'storage-failed': 'The local database keeps failing. Check the disk and restart.',
      'log-damaged': 'The sealed log is damaged. Leave the data folder as it is and get help.',
      'log-missing':
        'The keys are there, but the sealed log is gone. Do not set the desk up again; put the whole data folder back from a backup, or get help.',
      'storage-missing':
        'The browser does not let the ledger be kept (a private window, or site data is blocked). Open the desk in a normal window.',
      'key-differs': 'The signing key does not belong to the sealed log. Make no entries; get help.',
      'not-durable': 'Writing to disk failed. Check the disk and restart.',
      other: 'Reason: {{code}}. Get help.',
    },
  },
  atStart: {
    'clock-behind':
      "This computer's time is before the last entry of the ledger, so it may be wrong. Check date and time, and set them right before you make entries.",
    'clock-ahead':
      "This computer's time is more than four weeks after the last entry. If the store was not closed that long, check date and time, and set them right before you make entries.",
    'no-chinese-font':
      'This computer has no Chinese font, so Chinese shows as boxes. Install one (Noto Sans CJK, for example) and open the desk again.',
  },
  connection: {
    away: 'The desk does not answer. What was saved is safe, and what you typed is still on this page: do not close it. Trying again by itself; if it stays away, start the desk again.',
    unknownPage:
      'The desk was started again and does not know this page yet. Open the new address that its start gives in the same browser; this page then goes on by itself. What was saved is safe.',
  },
  keysBar: 'Keys on this screen',
  failed: 'This screen failed',
  failedNext:
    'What was saved is safe. Press Esc to go back and try again; if it happens again, note the line below for whoever looks after the desk.',
  pinTitle: 'Enter your PIN',
  pinOf: 'PIN of {{name}} (6 digits)',
  confirm: 'Confirm',
};
