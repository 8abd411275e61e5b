/**
 * Characters that must not be printed as they are: what they do is done to the reader's screen. This is the one list of
 * them; each is the inside of a class in a pattern.
 */

/** What steers a terminal: controls of ASCII but tab and line feed, and those of eight bits. */
const CONTROLS = String.raw`\u0000-\u0008\u000b-\u001f\u007f-\u009f`;
/** What turns the direction of all that follows: embeddings, overrides, isolates. */
const TURNS = String.raw`\u202a-\u202e\u2066-\u2069`;
/** Marks of direction: they show as nothing and move only signs and blanks beside them. */
const MARKS = String.raw`\u061c\u200e\u200f`;

export const STEERING_CLASS = CONTROLS + TURNS + MARKS;
export const STEERING = new RegExp(`[${STEERING_CLASS}]`, 'g');
/** For words that go on as a document's own, in comments and on the page of `preview`: these may keep their marks. */
export const STEERING_ALL_THAT_FOLLOWS = new RegExp(`[${CONTROLS}${TURNS}]`, 'g');
