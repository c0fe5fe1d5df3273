/** Where the service desk stands in the store (D2). */
export const deskPlaces = ['entrance', 'checkout', 'elsewhere'] as const;
export type DeskPlace = (typeof deskPlaces)[number];

/** What follows a survey (D4): what the discontent comes from, what is done about it, what that brought. */
export const surveySteps = ['cause', 'measure', 'effect'] as const;
export type SurveyStep = (typeof surveySteps)[number];

/** What a store can set itself a target for (D4): shares in tenths of a per cent, times in minutes. */
export const targetShares = ['self-resolution', 'satisfaction', 'answered'] as const;
export const targetMinutes = ['waiting', 'reception', 'decision'] as const;
export const targetFigures = [...targetShares, ...targetMinutes] as const;
export type TargetFigure = (typeof targetFigures)[number];

/** The most of a share, in tenths of a per cent. */
export const wholeShare = 1000;
export const mostTargetMinutes = 100_000;

/** All of them are kept in the store's state and read at each entry (ours). */
export const mostRecords = 3000;
/** Of each scale the last checks are kept; an older one can no longer be corrected (ours). */
export const checksKept = 12;
