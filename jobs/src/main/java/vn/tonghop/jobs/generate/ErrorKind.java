package vn.tonghop.jobs.generate;

import java.util.Locale;

/** The kinds of planted errors, each with the finding that must answer it. */
enum ErrorKind {
  TENFOLD("TENFOLD_JUMP", true),
  THOUSANDFOLD("THOUSANDFOLD_JUMP", true),
  TEXT_IN_NUMBER("TEXT_WHERE_NUMBER_BELONGS", true),
  CUMULATIVE_FALLS("CUMULATIVE_FALLS", true),
  SHARES_OFF("SHARES_DO_NOT_SUM_TO_100", true),
  MISSING_DENOMINATOR("RATIO_WITHOUT_OPERANDS", false),
  WRONG_CHANGE("REPORTED_YOY_DIFFERS", false),
  WRONG_AGENCY("WRONG_AGENCY", true),
  EMPTY_FORM("EMPTY_FORM", true),
  LATE("LATE", false),
  /** No rule can see it; the agency corrects itself, and the newer workbook must stand. */
  CORRECTED("", true);

  private final String finding;
  private final boolean corrected;

  ErrorKind(String finding, boolean corrected) {
    this.finding = finding;
    this.corrected = corrected;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The expected finding's code; empty if none is. */
  String finding() {
    return finding;
  }

  /** Whether the agency sends a right workbook the day after. */
  boolean isCorrected() {
    return corrected;
  }

  /** Whether the whole file is wrong and not a row of it. */
  boolean isOfFile() {
    return this == WRONG_AGENCY || this == EMPTY_FORM || this == LATE;
  }
}
