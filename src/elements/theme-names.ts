/** Night stage, paper, high contrast. Without one, it is stage in the dark and paper in the light. */
export type Theme = 'stage' | 'paper' | 'contrast';

export const allThemes: readonly Theme[] = ['stage', 'paper', 'contrast'];
