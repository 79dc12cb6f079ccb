/** A command line that cannot be carried out as it stands; the message is a sentence for people. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}
