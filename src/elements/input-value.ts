/** The number that a slider or a menu has been set to; NaN if the event comes from neither. */
export function numberFrom(event: Event): number {
  const { target } = event;
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  return isField ? Number(target.value) : NaN;
}
