/** Seconds by which sound that starts at a stamp starts early: a stamp marks the vowel, its consonant sounds before. */
export const leadIn = 0.15;
