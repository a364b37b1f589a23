/** A vendor's model answered something that must not be acted upon. */
export class BadModelOutput extends Error {
  override name = "BadModelOutput";
}
