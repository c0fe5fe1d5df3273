import { emptyForm, emptyLine } from '../../renderer/screens/new-complaint/complaint-form.ts';
import { draftFormat } from '../../renderer/screens/new-complaint/draft-format.ts';
import type { Counter } from './counter.ts';

/** What 李小满 had begun to type when the consumer went to look for the receipt. */
export async function leaveDrafts(counter: Counter): Promise<void> {
  const goods = '保温饭盒';
  const form = {
    ...emptyForm(),
    phone: '13805307719',
    name: '唐玉梅',
    lines: [{ ...emptyLine(), name: goods, kind: 'daily' as const, price: '69', quantity: '1' }],
    cause: 'quality' as const,
    content: '保温饭盒盖子扣不紧，汤洒在包里。回车里取小票。',
  };
  await counter.ask('li', 'keepDraft', {
    ...{ draft: 'd-00000000000000000001', format: draftFormat, goods, cause: form.cause },
    form: JSON.stringify(form),
  });
}
