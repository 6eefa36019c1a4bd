/** A promise that is kept from outside. Nobody needs to be there when it is broken. */
export function createLater() {
  let resolve: () => void;
  let reject: (error: Error) => void;
  const promise = new Promise<void>((keep, refuse) => {
    resolve = keep;
    reject = refuse;
  });
  promise.catch(() => {});
  return { promise, resolve: () => resolve(), reject: (error: Error) => reject(error) };
}
