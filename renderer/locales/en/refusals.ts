import type { RefusalCode } from '../../../shared/refusals.ts';
import type { SameKeys } from '../same-keys.ts';
import type { refusals as chinese } from '../zh-CN/refusals.ts';
import { claimRefusals } from './claim-codes.ts';
import { complianceRefusals } from './compliance-codes.ts';
import { promiseRefusals } from './promise-codes.ts';
import { queueRefusals } from './queue-codes.ts';
import { exactRefusals } from './refusals-exact.ts';
import { refusedFields } from './refused-fields.ts';
import { visitRefusals } from './visit-codes.ts';

/** One sentence for each refusal: what happened, and what to do now. */
const plain: Readonly<Record<RefusalCode, string>> = {
  'unknown-verb': 'The desk does not know this action. Close and open the program; if it stays, update it.',
  'bad-input': 'Something is not in the right form; nothing was saved. Check what you typed and try again.',
  'not-signed-in': 'You are no longer signed in; nothing was saved. Sign in again, the draft is kept.',
  'role-may-not': 'Your role may not do this. Ask someone who may to sign in.',
  'not-set-up':
    'The desk has not been set up. Finish the first set-up, with an enterprise head among the people.',
  'already-set-up': 'The desk is set up already. Sign in and change it under Settings.',
  'read-only': 'The desk is read only; nothing was written. Read the notice above the screen first.',
  'wrong-pin': 'That PIN is not right. Type it again.',
  'locked-out': 'Too many wrong PINs. Wait and try again, or let someone else sign in.',
  'operator-unknown': 'This person is unknown or has left. Choose another.',
  'weak-pin': 'This PIN is easy to guess. Choose one without runs, repeats or years.',
  'pin-needed':
    'This needs your own PIN, so nothing was saved yet. All you typed is kept: do it again and type your PIN.',
  'pin-provisional':
    'Your PIN was given by somebody else: change it to your own first. Lock the screen and sign in again; you will be asked for it.',
  'their-pin-provisional':
    "This person's PIN was given by somebody else and does not count here yet; nothing was saved. They sign in themselves, change it, and come back.",
  'not-at-anothers-screen':
    'Somebody else cannot do this step at your screen; nothing was saved. They sign in and do it themselves.',
  'same-pin': 'The new PIN is the present one, so nothing was changed. Choose another.',
  'new-pin-needed': 'Whoever comes back needs a new PIN; nothing was saved. Type a new PIN for them.',
  'recovery-code-mistyped':
    'The recovery code is not copied right: it has six groups of four digits or letters. Compare it with the paper and type it again.',
  'recovery-code-wrong':
    'This is not the recovery code; the PIN was not changed. Make sure it is the one shown last.',
  'recovery-code-none':
    'This ledger has no recovery code yet; the PIN was not changed. Another enterprise head can set yours under Settings, People.',
  changed: 'Something here has just changed; nothing was saved. Look at what is new, then do it again.',
  'command-id-reused':
    'The step before has been answered and this one differs; nothing was saved. Look at what is there now, then do it again.',
  'not-durable':
    'It could not be written to disk; nothing was saved. Check the disk and restart; give no receipt yet.',
  'enterprise-head-needed':
    'Only the enterprise head may change this; nothing was saved. Ask the enterprise head to sign in.',
  'last-enterprise-head':
    'This is the last enterprise head and cannot leave or change role. Add another one first.',
  'two-tiers-not-allowed': 'With three people or more nobody holds two tiers. Name someone else.',
  'hours-invalid': 'Opening hours must end after they begin and not overlap. Please mend them.',
  'zone-unknown': 'This time zone is unknown. Choose one from the list.',
  'scale-barcode-invalid':
    'The scale barcodes cannot be read like this: each prefix once only, a check digit only before a value of four or five digits. Nothing was saved; please mend it.',
  'authority-invalid':
    'A higher tier may never do less than a lower one, in money or in remedies. Please mend it.',
  'settings-version': 'Someone has just changed the settings; nothing was saved. Look, then change again.',
  'roster-invalid':
    'Someone in the roster has hours that end before they begin or overlap, or one day twice. Nothing was saved; please mend it.',
  'deputy-above':
    'Deputies for tier 3 are named and ended by an enterprise head; a department head names them for tier 2 only. Nothing was saved.',
  'deputy-not-needed': 'This person is of that tier already and needs no deputyship. Choose someone else.',
  'deputy-dates':
    'These dates do not do: a deputyship begins today or later, ends no earlier than it begins, and lasts a year at most. Change the dates.',
  'deputy-already':
    'This person stands in at that tier on some of these days already. Change the dates, or end the other deputyship first.',
  'deputy-unknown': 'This deputyship is over already; there is nothing to end.',
  'not-opened': 'This complaint is not opened yet. Open it first.',
  'already-opened': 'This complaint is already in the ledger. Open it and go on there.',
  ended: 'This complaint has ended. Reopen it to go on.',
  'not-asked-about':
    'Satisfaction is asked about after a complaint is settled or has ended unsettled. End it first, then ask the consumer.',
  'satisfaction-told':
    'The satisfaction with this end is already recorded, and what the consumer said stands. If the complaint is reopened and ends again, the consumer can be asked anew.',
  'not-ended': 'This complaint has not ended, so there is nothing to reopen.',
  'number-invalid':
    'This is not the next ledger number; nothing was entered. Open the screen again and enter it anew.',
  'rules-version':
    "The rules or the authority are of another version than the desk's; nothing was saved. Open the screen again; if it stays, update the program.",
  'goods-or-none':
    'This complaint was opened without goods, so none can be added. If there are goods, open another complaint.',
  'calendar-invalid':
    'A day of the calendar stands twice, or its hours end before they begin or overlap. Nothing was saved; please mend that day.',
  'clock-in-doubt':
    "The computer's clock is in doubt, so nothing moves by time. The enterprise head sets it right and confirms it with their PIN.",
  'due-first':
    'Time for this step has run out; the complaint is just moving up. Look at it again, then go on.',
  'danger-first': 'Injury or danger goes straight to tier 3. Tell the enterprise head at once.',
  'wrong-tier': 'The complaint is not at your tier now. Someone of its tier must do this.',
  'tier-too-low': 'Your tier is too low. Someone of a higher tier must do this.',
  'step-by-step': 'A complaint rises one tier at a time. Escalate it to the next tier first.',
  'no-higher-tier': 'Tier 3 is the highest. Decide, or tell the consumer the ways on.',
  'reason-not-true': 'The record does not bear out this reason. Choose one that it does.',
  'system-only': 'Only the desk itself records this step. Go on with another.',
  'one-person-one-tier':
    'One person never receives at two tiers of a complaint. Someone else must receive at this one.',
  'not-received': 'This tier has not received the consumer yet. Record the reception first.',
  'already-received': 'This person has received at this tier already. Go on to the next step.',
  'nothing-to-confirm':
    'No reception by phone waits for you to confirm it. Look at the receptions in the timeline.',
  'phone-from-tier-2':
    'Tier 1 receives in person; only tiers 2 and 3 may receive by phone. Receive in person, then record it.',
  'purchase-date-future': 'The date of purchase is after today. Check the receipt and enter the true date.',
  'remedy-empty': 'No remedy is chosen. Choose at least one, or refuse with a reason.',
  'remedy-beyond-authority': 'Your tier may not grant this remedy. Ask a higher tier, or escalate.',
  'amount-beyond-authority': 'The amount is over the limit of your tier. Ask a higher tier, or escalate.',
  'consumer-day-limit':
    'What this consumer is given today would come to more than the daily limit. Ask a higher tier for authority, or escalate.',
  'consumer-day-uncounted':
    "This consumer's day was not counted first; nothing was saved. Open the complaint again and repeat.",
  'consumer-day-wrong':
    "This consumer's day does not agree with the ledger; nothing was saved. Open the complaint again and repeat.",
  'amount-missing':
    'The amount is wrong: refund, price difference and compensation are over zero, other remedies have none. Please mend it.',
  'within-authority': 'Your tier may decide this itself. Decide it instead of asking.',
  'approval-gone':
    'This request no longer stands: it was answered, changed, decided or handed up meanwhile. Look at the complaint as it is now.',
  'own-approval': 'You asked for this approval yourself. Someone else of a higher tier has to answer it.',
  'refund-over-price': 'A refund cannot exceed what was paid. Enter the rest as compensation.',
  'refusal-with-remedy':
    'A refusal and a remedy for the same goods exclude each other, but for an apology. Remove one of them.',
  'refusal-reason-missing': 'A refusal needs its reason. Enter it.',
  'no-decision': 'Nothing is decided yet. Decide first, then do this.',
  'already-answered': 'The consumer has answered this decision. Go on to the next step.',
  'already-accepted':
    'The consumer has accepted; the decision stands. Carry it out and settle; reopen later if something changed.',
  'not-accepted':
    'The consumer has not accepted, so nothing can be paid, done or settled. Record the answer; if it is no, escalate or decide anew.',
  'line-unknown': 'The decision has no such line. Open the complaint again and choose a line.',
  'line-done': 'This has been carried out already. Go on to the next step.',
  'leg-over-amount': 'The payments add up to more than is due on this line. Check each of them.',
  'leg-over-paid': 'More goes back to this channel than was paid by it. Check each refund.',
  'leg-mismatch':
    'This is not the refund that was begun: it is completed with the same line, channel and amount, and only as succeeded. Please check.',
  'transaction-missing':
    'The transaction number is missing. Unless it is cash, enter the number, then record the refund as succeeded.',
  'item-unknown': 'The complaint has no such goods. Open the complaint again and choose.',
  'not-taken-back':
    'Goods that did not come back cannot be dealt with, and goods dealt with cannot become not taken back. Check whether they came back.',
  'quantity-invalid':
    'The quantity is wrong: over zero, whole for pieces, at most three decimals for kg. Please mend it.',
  'quantity-over':
    'The quantity does not fit the goods on record. Check what came, what was dealt with, and this one.',
  'way-not-allowed': 'The rules do not allow this for these goods. Choose one of the ways shown.',
  'not-about-weight':
    'Weighing again belongs to a complaint about short weight. If the cause is another, correct the cause first.',
  'weight-invalid': 'The weight on the scale must be more than the tare. Check both weights.',
  'weighing-unseen':
    'Weighing again needs the consumer there, or a witness: another person on duty, or someone from outside by name. Enter one.',
  'witness-missing':
    'Destroying needs a witness: someone else who works here, or an outsider by name. Enter who saw it.',
  'reason-missing': 'Destroying needs a reason. Choose one; for "Other", say which in the note.',
  'barred-from-resale':
    "These goods may not be sold again. Deal with them another way; if the record is wrong, correct it first, with a second head's PIN.",
  'not-for-resale':
    'These goods are not recorded for resale, so there is no label for them. For goods going back to the supplier print a return tag.',
  'label-unknown': 'This label is not known. Check it and scan again.',
  'label-struck-off': 'This label has been struck off and is no longer valid. Deal with the goods anew.',
  'label-first':
    'No label was printed for these goods, so there is none to strike off. Print the label first.',
  'suspect-first': 'Goods were said to be faulty: they must be put under a case first. Do it once more.',
  'sale-stopped':
    'The sale of these goods is stopped; the same cannot be given in exchange. Refund instead, or offer other goods.',
  'head-needed':
    'This takes a department head or the enterprise head; nothing was saved. Ask one of them to sign in.',
  'case-unknown':
    'The cases of suspect goods have just changed; nothing was saved. Look at them and do it again.',
  'case-runs': 'A case of this lot is running already. Go on in that one.',
  'case-over':
    'This case has its result or is closed; this cannot be done in it any more. Look at where it stands.',
  'test-pending':
    'A test was asked for and the answer is awaited. Remind them, or record the silence once the day has passed.',
  'test-not-asked': 'No question for a test is open. Ask supplier or producer for one first.',
  'due-past': 'The day to answer by has passed already. Enter today or a later day.',
  'not-due-yet':
    'The day to answer by has not passed yet, so this is no silence. Wait for it, or remind them.',
  'report-unknown':
    'The report does not lie with a complaint of this case; nothing was saved. Choose the file again.',
  'fault-stands':
    'Some complaint still says that this lot is faulty, so the case stands. Correct those goods first, or await the test.',
  'papers-first':
    'The test failed: the orders to stop sale and buying and the report to the regulator must be printed first.',
  'paper-not-yet': 'This paper cannot be printed yet. Do first what it speaks of.',
  'notice-unknown':
    'This stop-sale notice is not there; nothing was saved. Look at the list and do it again.',
  'stop-lifted': 'This stop-sale notice has been lifted. If sale must stop again, enter a new notice.',
  'disposition-unknown': 'The complaint has no such disposition. Open the complaint again and choose.',
  'party-unknown': 'The register has no such supplier or operator. Choose one that is in it.',
  'party-kind':
    "This one is registered as another kind of operator. Correct the complaint's operator first, or choose another.",
  'note-unknown': 'There is no such return note for these goods; nothing was saved. Open the list again.',
  'note-unfinished':
    'A return note lacks some of its goods; nothing was saved. Close the app and open it again.',
  'promise-open': 'Something promised is not done yet. Finish what is listed, then settle.',
  'not-at-tier-3': 'Only after tier 3 has received and decided can it end unsettled. Escalate first.',
  'attempts-missing': 'Unreachable needs three attempts on three days. Record the attempts first.',
  'day-not-today': "An attempt is recorded on its own day. Enter today's date.",
  'duplicate-of-itself': 'A complaint cannot be its own duplicate. Enter the other ledger number.',
  'complaint-unknown': 'No such complaint. Check the ledger number.',
  erased:
    'The texts of this complaint were lawfully erased; nothing more can be done with it. If the consumer comes back, register a new one.',
  kept: 'This complaint may not be erased yet. The reason stands on the page.',
  'hold-unknown': 'There is no such hold. Refresh and look again.',
  'erasure-unknown': 'This wish to erase is gone: it was answered or carried out. Refresh and look again.',
  'erasure-running': 'Another erasure is not finished. Wait for it, or have a head decline it.',
  'erasure-too-soon': 'A day must lie between asking and agreeing; nothing was approved. Come back later.',
  ...visitRefusals,
  ...queueRefusals,
  ...complianceRefusals,
  ...promiseRefusals,
  ...claimRefusals,
  'own-erasure': 'You asked for this erasure yourself; another head must agree.',
  'person-erased':
    'The personal data of the chosen complaint has been erased when its time was over. Type name and phone again.',
  'nothing-to-amend':
    'The record says so already, so nothing was written. Check which part you meant to correct.',
  'amendment-stale': 'Someone has just corrected this; nothing was saved. Look, then correct again.',
  'second-person-needed':
    'This correction would relax what may be done with the goods: a second head must confirm it. Ask another head to type a PIN.',
  'second-person-wrong':
    'The second person must be a department or enterprise head who works here, not you, nor who recorded these goods. Ask another.',
  'transfer-unknown': 'This complaint has no such transfer. Look again and choose another.',
  'transfer-answered':
    'A reply to this transfer is on record already. If they wrote again, enter a new transfer.',
  'deadline-basis':
    'An outside deadline needs what it rests on, and without a deadline there is none. Add it, or clear the deadline.',
  'day-to-come': 'The day must not be after today; nothing was saved. Please mend it.',
  'reply-before-transfer':
    'The reply is dated before the transfer came; nothing was saved. Please check both days.',
  'linked-to-itself': 'A complaint cannot be linked to itself. Enter the number of the other one.',
  'already-linked': 'This is on record for these two complaints already; nothing more is needed.',
  'not-linked': 'These two complaints are not linked in this way, so nothing can be undone. Look again.',
  'spokesperson-authority':
    'A spokesperson needs authority: choose a file that shows it, or say how the consumer gave it.',
  'import-row':
    'This row is dated after today, or has been imported already; it was not written. Choose the file again and import once more.',
  'import-counts':
    'The counts of the import do not add up, so it was not recorded as finished. Import the same file again; rows already taken are not entered twice.',
  'imported-as-it-is':
    'Of an imported complaint only name, phone and content can be corrected; the rest stays as the old sheet has it. To add to it, reopen it or register a new complaint.',
  'import-old-format':
    'This is an old Excel file (.xls), which cannot be read. Open it in Excel or WPS, save it as .xlsx and choose the new file.',
  'import-encrypted':
    'This file is protected by a password. Open it with the password, remove the password, save it as .xlsx and choose the new file.',
  'import-unreadable':
    'No table can be read from this file. Open it in Excel or WPS, save it as .xlsx or CSV and choose the new file.',
  'import-empty': 'This file has not a single row in it. Check whether it is the right file or sheet.',
  'import-too-large':
    'This file is too large to read at once. Split it by year in Excel or WPS and import the parts one by one.',
  'import-beyond-sheet':
    'A row of this file has more than 256 columns, or a cell more than 32,767 characters; that is no ledger and no product list. Check the file, take out what does not belong there, save it and choose it again.',
  'import-differs':
    'The desk reads other counts from the file than were confirmed on the screen, so nothing was written. Choose the file again and look at the preview once more.',
  'import-running': 'Another import has not ended yet. Wait for it, or cancel it first.',
  'import-unknown':
    'There is no such import. Import the same file again; rows already taken are not entered twice.',
  'file-kind': 'Only JPEG, PNG or PDF files can be added. Choose another file.',
  'file-too-large': 'The file is too large. Choose a smaller one.',
  'picture-too-many-pixels':
    'The picture has too many pixels and was not added. Take it again at a lower resolution, or choose a screenshot of it.',
  'picture-unreadable':
    'The picture cannot be opened; it may be cut off or damaged. It was not added. Have it sent again, save it as JPEG, or take another.',
  'file-unknown': 'This file is not there. Add it again.',
  'draft-unknown': 'This draft is no longer there: it was registered or thrown away.',
  'draft-unreadable':
    'This draft cannot be opened any more: its file is damaged. Nothing in the ledger is affected. Take the complaint down anew, then throw the draft away.',
  'drafts-full':
    'There are too many drafts, so this one is not kept yet. Throw away old ones on the counter home; what you typed stays here.',
  'catalogue-not-whole':
    'The product list did not reach the desk whole; the old one is unchanged. Import it again.',
  'catalogue-unreadable':
    'This product list cannot be read; nothing was written. Check its format and headings.',
  'period-invalid': 'The period must begin before it ends. Please mend the dates.',
  'export-unknown': 'This export is not there. Export again.',
  'export-cancelled': 'The export was cancelled; no file was left behind.',
  'package-failed':
    'The package was not made: an entry or an evidence file is missing or altered, so nothing was signed and no file was left. Leave the data folder as it is and get help.',
  'package-too-large':
    'The package was not begun: the entries and the evidence of these days come to more than the 4 GB that a package holds. Choose fewer days; the entries of all days go along in each package, so several packages together show as much.',
  'print-unknown': 'The ledger knows no such print. Go back to the complaint and print again.',
  'print-ended':
    'This print has ended already. For another copy print again; the ledger notes it as one more.',
  'print-not-yours':
    'A colleague made this print, and only they can send it to a printer or say how it ended. Print it again yourself.',
  'print-running': 'This paper is being printed. Wait until it is done, or cancel it first.',
  'label-size-differs':
    'This label was recorded in another size; nothing was printed. Choose paper of the recorded size, or print it anew in the other size.',
  'label-sheet-too-large':
    'The labels would lie beyond the A4 sheet; nothing was saved. Take fewer across or down, or smaller margins and gaps.',
  'printer-labels-only':
    'This printer is set to ZPL or TSPL, which prints labels alone. Choose another printer, or set it back to PDF under Settings → Printers.',
  'printer-takes-pdf':
    'This computer cannot send ZPL or TSPL straight to a printer; nothing was saved. Install the driver of the printer and choose PDF.',
  'dots-needed': 'The settings of this printer were changed just now; nothing was printed. Print it again.',
  'printer-none': 'No printer is chosen for this paper yet. Choose one, or save the PDF.',
  'printer-gone': 'This computer does not have that printer. Choose another, or look at Settings → Printers.',
  'spooler-away':
    'The printing service of this computer does not answer; nothing was printed. Check the service, or save the PDF.',
  'ledger-print-failed':
    'The ledger was not printed: an entry is missing or altered; no file was left. Leave the data folder as it is and get help.',
  'backup-none': 'No backup is set up yet. An enterprise head sets it up under Settings → Backup.',
  'backup-folder-missing':
    'This folder was not found; nothing was changed. Plug the stick in or connect the share, check the path and try again.',
  'backup-folder-inside':
    "A backup cannot lie in the desk's own data folder: both would be lost at once. Choose a stick or a share.",
  'backup-folder-closed':
    "This folder cannot be written; nothing was changed. Check the stick's write protection or the share's permissions, or choose another.",
  'passphrase-weak':
    'The passphrase is too short or too simple; nothing was changed. Use at least 12 characters (6 Chinese ones) that do not repeat.',
  'backup-running': 'A backup or a rehearsal is under way. Wait for it, or cancel it first.',
  'backup-away':
    'The backup folder is not there, so there was no backup this time; earlier ones are safe. Plug the stick in or connect the share.',
  'backup-full':
    'The backup disk is full, so there was no backup this time; earlier ones are safe. Make room or use another disk.',
  'backup-failed':
    'The backup could not be written; earlier ones are safe. Try another disk; if that fails too, get help.',
  'backup-cancelled': 'Cancelled; earlier backups are safe. Start again when you need to.',
  'backup-not-here':
    'There is no backup of a desk in this folder. Choose the stick or folder with backups: it holds a folder whose name begins with fangxin-desk-backup.',
  'backup-passphrase-wrong':
    'The passphrase is wrong; nothing was changed. Check capitals and spaces and type it again.',
  'backup-damaged':
    'No backup here is whole; nothing was changed. Keep this disk as it is and try another disk with backups.',
  'backup-unknown':
    'No backup to restore was found yet, or the program was started again. Choose the folder and type the passphrase again.',
  'restore-failed':
    'Nothing was restored and nothing on this computer was changed. Try again; if that fails too, keep the backup and get help.',
  'rehearsal-differs':
    'The rehearsal failed: the backup is not of the ledger as it stands here. Set the backup up anew in a new folder, and get help.',
  'disk-full':
    'The disk is full; nothing was saved, what you typed is still here. Make room and try again; give no receipt yet.',
};

export const refusals: SameKeys<typeof chinese> = {
  ...plain,
  exact: exactRefusals,
  next: {
    above: 'Ask a higher tier, or escalate.',
    top: 'There is no higher tier. Choose another remedy or amount.',
    day: '{{tier}} may go beyond it: ask them.',
    dayTop: 'Nobody may go beyond it today. Choose another remedy or amount.',
    onlyThis: 'in this complaint',
  },
  demand: {
    escalate: 'it must go straight to tier 3. Escalate it first and tell the enterprise head at once.',
    hold: 'the lots concerned must be held first. Hold them, then go on.',
  },
  list: ', ',
  field: refusedFields,
};
