package vn.tonghop.warehouse.workbook.read;

/**
 * A file that cannot be read as a workbook; becomes a finding, never reaches a caller. What a
 * library says of it is in its own words and names its classes, so no finding repeats it.
 */
final class UnreadableWorkbookException extends Exception {

  UnreadableWorkbookException(Throwable cause) {
    super(cause);
  }
}
