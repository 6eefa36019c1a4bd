/** A promise that is kept from outside. Nobody needs to be there when it is broken. */
export class Later {
  readonly promise: Promise<void>;
  declare resolve: () => void;
  declare reject: (error: Error) => void;

  constructor() {
    this.promise = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    this.promise.catch(() => {});
  }
}
