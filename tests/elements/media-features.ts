import { onTestFinished } from 'vitest';
import { cdp } from '@vitest/browser/context';

type MediaFeature = 'prefers-reduced-motion' | 'forced-colors' | 'prefers-color-scheme' | 'prefers-contrast';

/** Sets what the reader's system asks for, until the test is over. */
export async function emulate(name: MediaFeature, value: string): Promise<void>;
/** Several at once: each call undoes what the one before has set. */
export async function emulate(wishes: Partial<Record<MediaFeature, string>>): Promise<void>;
export async function emulate(wished: MediaFeature | Partial<Record<MediaFeature, string>>, value = ''): Promise<void> {
  const wishes = typeof wished === 'string' ? { [wished]: value } : wished;
  const features = Object.entries(wishes).map(([name, wish]) => ({ name, value: wish }));
  await cdp().send('Emulation.setEmulatedMedia', { features });
  onTestFinished(async () => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [] });
  });
}
