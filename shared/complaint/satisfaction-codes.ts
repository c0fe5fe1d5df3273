/**
 * What a consumer said to how it was handled (K2). Three faces and not two: whoever is neither would tap the friendly
 * one of two out of politeness; as an answer of its own it counts, and not as satisfied. `declined`: asked, and would
 * not say.
 */
export const satisfactionAnswers = ['satisfied', 'neither', 'dissatisfied', 'declined'] as const;
export type SatisfactionAnswer = (typeof satisfactionAnswers)[number];

/** How they were asked. What was entered on the clerk's own screen is marked, and counts in no rate. */
export const askingManners = ['turned-screen', 'phone', 'own-screen'] as const;
export type AskingManner = (typeof askingManners)[number];

/** Why nobody asked; `other` in the words. */
export const notAskedReasons = ['left', 'busy', 'not-reached', 'no-phone', 'unfit', 'other'] as const;
export type NotAskedReason = (typeof notAskedReasons)[number];
