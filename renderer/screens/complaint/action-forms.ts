import type { ComponentType } from 'react';
import { AdvanceForm } from '../claims/AdvanceForm.tsx';
import { TakeBackAdvanceForm } from '../claims/TakeBackAdvanceForm.tsx';
import type { ActionProps } from './ActionForm.tsx';
import type { Action } from './actions.ts';
import { AddEvidenceForm } from './forms/AddEvidenceForm.tsx';
import { AddItemForm } from './forms/AddItemForm.tsx';
import { AmendForm } from './forms/AmendForm.tsx';
import { AmendTransferForm } from './forms/AmendTransferForm.tsx';
import { AnswerForm } from './forms/AnswerForm.tsx';
import { ApproveHereForm } from './forms/ApproveHereForm.tsx';
import { AskApprovalForm } from './forms/AskApprovalForm.tsx';
import { AskConsumerForm } from './forms/AskConsumerForm.tsx';
import { AuthoriseForm } from './forms/AuthoriseForm.tsx';
import { ConfirmReceptionForm } from './forms/ConfirmReceptionForm.tsx';
import { ContactForm } from './forms/ContactForm.tsx';
import { CourseForm } from './forms/CourseForm.tsx';
import { DangerForm } from './forms/DangerForm.tsx';
import { DecideForm } from './forms/DecideForm.tsx';
import { DecideHereForm } from './forms/DecideHereForm.tsx';
import { DisposeForm } from './forms/DisposeForm.tsx';
import { DisputeForm, SettleDisputeForm } from './forms/DisputeForm.tsx';
import { EndForm } from './forms/EndForm.tsx';
import { EscalateForm } from './forms/EscalateForm.tsx';
import { HoldForm } from './forms/HoldForm.tsx';
import { LabelForm } from './forms/LabelForm.tsx';
import { LiftHoldForm } from './forms/LiftHoldForm.tsx';
import { LinkForm } from './forms/LinkForm.tsx';
import { NamePartyForm } from './forms/NamePartyForm.tsx';
import { NoteTransferForm } from './forms/NoteTransferForm.tsx';
import { OutsideEndForm } from './forms/OutsideEndForm.tsx';
import { PapersForm } from './forms/PapersForm.tsx';
import { PayForm } from './forms/PayForm.tsx';
import { ReceiptForm } from './forms/ReceiptForm.tsx';
import { ReceiveByPhoneForm } from './forms/ReceiveByPhoneForm.tsx';
import { ReceiveForm } from './forms/ReceiveForm.tsx';
import { ReceiveHereForm } from './forms/ReceiveHereForm.tsx';
import { ReopenForm } from './forms/ReopenForm.tsx';
import { ReplyForm } from './forms/ReplyForm.tsx';
import { ResultNoticeForm } from './forms/ResultNoticeForm.tsx';
import { ReturnTagForm } from './forms/ReturnTagForm.tsx';
import { RevealForm } from './forms/RevealForm.tsx';
import { ReweighForm } from './forms/ReweighForm.tsx';
import { SatisfactionForm } from './forms/SatisfactionForm.tsx';
import { SettleForm } from './forms/SettleForm.tsx';
import { SpokespersonForm } from './forms/SpokespersonForm.tsx';
import { StepForm } from './forms/StepForm.tsx';
import { StrikeOffForm } from './forms/StrikeOffForm.tsx';
import { UnlinkForm } from './forms/UnlinkForm.tsx';
import { WaysOnForm } from './forms/WaysOnForm.tsx';
import { WithdrawForm } from './forms/WithdrawForm.tsx';

/** The form of every action: an action without one does not compile. */
export const actionForms: Readonly<Record<Action, ComponentType<ActionProps>>> = {
  receive: ReceiveForm,
  'confirm-reception': ConfirmReceptionForm,
  decide: DecideForm,
  'ask-approval': AskApprovalForm,
  'approve-here': ApproveHereForm,
  'receive-here': ReceiveHereForm,
  'decide-here': DecideHereForm,
  answer: AnswerForm,
  pay: PayForm,
  step: StepForm,
  dispose: DisposeForm,
  settle: SettleForm,
  papers: PapersForm,
  'ask-consumer': AskConsumerForm,
  satisfaction: SatisfactionForm,
  escalate: EscalateForm,
  end: EndForm,
  label: LabelForm,
  'return-tag': ReturnTagForm,
  'strike-off': StrikeOffForm,
  'receive-by-phone': ReceiveByPhoneForm,
  authorise: AuthoriseForm,
  danger: DangerForm,
  reweigh: ReweighForm,
  'add-item': AddItemForm,
  'add-evidence': AddEvidenceForm,
  amend: AmendForm,
  'name-party': NamePartyForm,
  'claim-advance': AdvanceForm,
  'take-back-advance': TakeBackAdvanceForm,
  contact: ContactForm,
  withdraw: WithdrawForm,
  transfer: NoteTransferForm,
  reply: ReplyForm,
  'amend-transfer': AmendTransferForm,
  'outside-end': OutsideEndForm,
  link: LinkForm,
  unlink: UnlinkForm,
  spokesperson: SpokespersonForm,
  'ways-on': WaysOnForm,
  receipt: ReceiptForm,
  'result-notice': ResultNoticeForm,
  course: CourseForm,
  reveal: RevealForm,
  reopen: ReopenForm,
  hold: HoldForm,
  'lift-hold': LiftHoldForm,
  dispute: DisputeForm,
  'settle-dispute': SettleDisputeForm,
};
