/** After this long without a key, a click or the mouse a screen locks itself (ours; 2 to 5 minutes is sound). */
export const idleMinutes = 4;

/** A screen that is used tells the desk so at most this often, in ms. */
export const presenceEveryMs = 20_000;

/**
 * After this long without a sign of a person, in ms, a session is over at the desk: the screen's own time and what it
 * may be late in telling, so that nobody is put out while typing.
 */
export const sessionIdleMs = idleMinutes * 60_000 + presenceEveryMs + 10_000;
