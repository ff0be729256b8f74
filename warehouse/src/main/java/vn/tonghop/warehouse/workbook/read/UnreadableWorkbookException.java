package vn.tonghop.warehouse.workbook.read;

/** A file that cannot be read as a workbook; becomes a finding, never reaches a caller. */
final class UnreadableWorkbookException extends Exception {

  UnreadableWorkbookException(Throwable cause) {
    super(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
  }
}
