import { type Fact, type History, last, said } from './fact.ts';

type Told = Readonly<{ how: string; answer: string; index: number }>;

/** What was told of the consumer's satisfaction since the complaint ended last, oldest first. */
export function toldSinceTheEnd(history: History, about: string): readonly Told[] {
  const end = last(endsOf(history, about));
  return [
    ...said(history, 'SatisfactionSaid', about).map(({ data, index }) => ({
      how: data.manner as string,
      answer: data.answer as string,
      index,
    })),
    ...said(history, 'SatisfactionNotAsked', about).map(({ data, index }) => ({
      how: 'not-asked',
      answer: data.reason as string,
      index,
    })),
  ]
    .filter((one) => one.index > (end?.index ?? -1))
    .sort((a, b) => a.index - b.index);
}

function endsOf(history: History, about: string) {
  const settled = said(history, 'Settled', about).map(({ index }) => ({ how: 'settled', index }));
  const withdrawn = said(history, 'Withdrawn', about).map(({ index }) => ({ how: 'withdrawn', index }));
  const others = said(history, 'Ended', about).map(({ index, data }) => ({ how: data.end as string, index }));
  return [...settled, ...withdrawn, ...others].sort((a, b) => a.index - b.index);
}

/** K2: asked after a settlement or an unsettled end, and answered once: only by what weighs more than what was told. */
export function satisfactionBreach(before: History, { event, about }: Fact): string | null {
  if (event.type !== 'SatisfactionSaid' && event.type !== 'SatisfactionNotAsked') return null;
  const end = last(endsOf(before, about));
  const reopened = last(said(before, 'Reopened', about))?.index ?? -1;
  if (!end || reopened > end.index || !['settled', 'unsettled'].includes(end.how)) return 'K2';
  const told = toldSinceTheEnd(before, about);
  if (event.type === 'SatisfactionNotAsked') return told.length === 0 ? null : 'K2';
  const fromTheConsumer = told.some(({ how }) => how === 'turned-screen' || how === 'phone');
  const entered = told.some(({ how }) => how === 'own-screen');
  return fromTheConsumer || (entered && event.data.manner === 'own-screen') ? 'K2' : null;
}
