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
  shelf: 'Shelf',
  ledger: 'Ledger',
  quality: 'Quality',
  inspection: 'Inspection',
  visit: 'Visit',
  suppliers: 'Suppliers',
  figures: 'Figures',
  promises: 'Promises',
  compliance: 'Self-check',
  settings: 'Settings',
  evaluation: 'Evaluation',
  demonstration: 'Demonstration',
  demonstrationWhat: 'The store, its people, goods and complaints are made up; this is no real ledger.',
  keys: {
    new: 'New complaint',
    find: 'Find',
    home: 'Home',
    mine: 'Mine',
    visit: 'Inspection visit',
    approvals: 'Approvals',
    approvalsCount: 'Approvals ({{count}})',
    pages: 'Pages',
    back: 'Back',
    seal: 'Seal',
    lock: 'Lock',
  },
  skip: 'Skip to the content',
  notice: {
    rebuilding: 'Rebuilding this ledger from the sealed log: {{percent}}% ({{done}} of {{total}} entries)',
    rebuildingLeft: ', {{time}} left',
    rebuildingGoOn: '. You can go on; lists are complete later.',
    readOnly: 'The desk is read only. {{why}} What was saved is there to read and export.',
    stopped: 'The ledger on this screen has stopped. {{why}}',
    why: {
      contradiction:
        'Two validly signed checkpoints contradict each other. Both are kept; tell whoever looks after the desk and the regulator.',
      'sealed-log-shorter':
        'The sealed log is shorter than what was seen before: an older copy may have been put in its place. Make no entries and delete neither; put the newer data back, or get help to restore from a backup.',
      'checkpoint-malformed': 'The checkpoint cannot be read. Restart; if it stays, get help.',
      'checkpoint-signature': 'The signature of the checkpoint is wrong. Make no entries; get help.',
      'entry-malformed': 'An entry cannot be read. Restart; if it stays, get help.',
      'entry-unknown': 'There are entries of a newer version. Update the program.',
      'storage-full': "The browser's storage is full. Make room on the disk and restart.",
      'storage-failed':
        'The copy of the ledger in this browser keeps failing; the ledger itself is in the desk, and not lost. Check the disk and restart. If it comes again, clear the site data of this address in the browser: the copy is made anew by itself.',
      'log-damaged': 'The sealed log is damaged. Leave the data folder as it is and get help.',
      'keys-damaged':
        'A key is damaged, so some complaints cannot be read here. Leave the data folder as it is and get help; a backup can be restored.',
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
    'drafts-set-aside':
      'The file of unfinished drafts was damaged, so the drafts are gone; the ledger is not affected. The damaged file was put aside in the data folder and not deleted.',
    'derived-set-aside':
      'What the log keeps beside its entries (deadlines, prints under way) was damaged. It has been made anew from the entries; nothing is lost.',
    'products-set-aside':
      'Part of the product list is damaged, so some products are not suggested. Import the list again under Settings, Products; the ledger is not affected.',
    'printers-set-aside':
      'The file of printer settings was damaged: choose the printers again under Settings → Printers. The ledger is not affected, and the damaged file was put aside in the data folder.',
    'restore-cut-off':
      'The last restore from a backup was cut off. Nothing was restored, and there is no ledger on this computer yet: restore it again.',
    'restore-unused':
      'The ledger restored from a backup is not in use, because this computer has a ledger already; that one was not changed. The restored one lies untouched in the data folder, under restored-unused.',
    'key-file':
      'For evaluation only: the keys lie in the file key-file in the data folder, and no key store of the system protects them. Whoever gets hold of the folder can read the ledger.',
    'no-chinese-font':
      'This computer has no Chinese font, so Chinese shows as boxes. Install one (Noto Sans CJK, for example) and open the desk again.',
  },
  due: {
    moved: '{{number}} came up to your tier, out of time',
    soon: '{{number}} nears its time',
    over: '{{number}} is out of time',
    late: '{{number}} is marked late',
    more: '{{count}} more wait for you',
    open: 'Click to open',
  },
  clock: {
    title: "This computer's time is in doubt",
    behind:
      'When it showed {{shown}}, the last entry of the ledger was already of {{against}}: {{by}} earlier.',
    'set-forward':
      'When it showed {{shown}}, it had been set forward by {{by}}: it should be about {{against}}.',
    'set-back': 'When it showed {{shown}}, it had been set back by {{by}}: it should be about {{against}}.',
    'long-away':
      'The last entry of the ledger is of {{against}}, and at the next start it showed {{shown}}: {{by}} later.',
    goesOn:
      'Entries and work go on, but until the enterprise head has looked, nothing moves up or is marked late by time. First set the date and time of this computer right, then the enterprise head confirms with their PIN.',
    goesOnAtStart:
      'Entries and work go on, but until the enterprise head has looked, nothing moves up or is marked late by time. First set the date and time of this computer right; after signing in, the enterprise head confirms with their PIN.',
    now: 'Now it shows {{now}}',
    confirm: 'The time is right: confirm',
    confirmBy: 'The time is right: {{name}} confirms',
    key: 'Confirm time',
    why: 'This computer now shows {{now}}: compare a phone or watch. Once confirmed, complaints whose time has run out move up or are marked late at once.',
    lost: 'The desk did not answer: it may have been confirmed or not. Try again; it will not happen twice.',
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
