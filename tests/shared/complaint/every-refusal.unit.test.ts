import { expect, test } from 'vitest';
import { type RefusalCode, refusalCodes } from '../../../shared/refusals.ts';
import { deskRefusals } from '../../support/desk-refusals.ts';
import { tell } from '../../support/story.ts';
import { claimStories } from '../claims/claim-stories.ts';
import { complianceStories } from '../compliance/compliance-stories.ts';
import { goodsStories } from '../goods/goods-stories.ts';
import { printStories } from '../goods/print-stories.ts';
import { qualityStories } from '../goods/quality-stories.ts';
import { returnStories } from '../goods/return-stories.ts';
import { promiseStories } from '../promises/promise-stories.ts';
import { fullStories, queueStories } from '../queue/queue-stories.ts';
import { backupStories } from '../store/backup-stories.ts';
import { dutyStories } from '../store/duty-stories.ts';
import { inspectionStories } from '../store/inspection-stories.ts';
import { storeStories } from '../store/store-stories.ts';
import { amendmentStories } from './amendment-stories.ts';
import { approvalStories } from './approval-stories.ts';
import { clockStories } from './clock-stories.ts';
import { consumerDayStories } from './consumer-day-stories.ts';
import { erasureStories } from './erasure-stories.ts';
import { importStories } from './import-stories.ts';
import { openingStories } from './opening-stories.ts';
import { originStories } from './origin-stories.ts';
import { remedyStories } from './remedy-stories.ts';
import { satisfactionStories } from './satisfaction-stories.ts';
import { tierStories } from './tier-stories.ts';
import { weighingStories } from './weighing-stories.ts';

const stories = [
  ...importStories,
  ...openingStories,
  ...tierStories,
  ...clockStories,
  ...originStories,
  ...approvalStories,
  ...consumerDayStories,
  ...remedyStories,
  ...amendmentStories,
  ...goodsStories,
  ...printStories,
  ...returnStories,
  ...qualityStories,
  ...weighingStories,
  ...satisfactionStories,
  ...storeStories,
  ...dutyStories,
  ...erasureStories,
  ...backupStories,
  ...inspectionStories,
  ...queueStories,
  ...fullStories,
  ...complianceStories,
  ...promiseStories,
  ...claimStories,
];

test('every refusal that the rules can give is given in some story', () => {
  const met = new Set<RefusalCode>();
  for (const story of stories) {
    const came = tell(story);
    if ('refused' in came) met.add(came.refused);
  }
  const due = refusalCodes.filter((code) => !deskRefusals.includes(code));
  expect(due.filter((code) => !met.has(code))).toEqual([]);
  // And the other way round: no story reaches a code that is said to be the desk's alone.
  expect(deskRefusals.filter((code) => met.has(code))).toEqual([]);
});
