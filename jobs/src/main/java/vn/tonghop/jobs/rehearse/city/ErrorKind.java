package vn.tonghop.jobs.rehearse.city;

import java.util.List;
import java.util.Set;
import vn.tonghop.warehouse.Coded;

/**
 * The kinds of planted errors, each with the finding that must answer it: of a figure's value, and
 * corrected by its agency, where nothing else is said.
 */
enum ErrorKind implements Coded {
  TENFOLD("TENFOLD_JUMP"),
  THOUSANDFOLD("THOUSANDFOLD_JUMP"),
  HUNDREDFOLD("TENFOLD_JUMP"),
  MILLIONFOLD("THOUSANDFOLD_JUMP"),
  DONG_FOR_BILLION("THOUSANDFOLD_JUMP"),
  A_TENTH("TENFOLD_JUMP"),
  A_THOUSANDTH("THOUSANDFOLD_JUMP|TENFOLD_JUMP"),
  /** Beside a note, such as the mark of generated figures in a first row, it is only remarked. */
  QUARTER_IS_CUMULATIVE("FLOW_DOES_NOT_ADD_UP|FLOW_OFF_BY_LITTLE"),
  QUARTER_BELOW_MONTH("CUMULATIVE_BELOW_ITS_MONTH"),
  STALE_CUMULATIVE("FIGURE_REPEATED"),
  QUARTER_REPEATED("FIGURE_REPEATED"),
  MONTH_REPEATED("FIGURE_REPEATED"),
  LAST_YEARS_FIGURE("FIGURE_REPEATED"),
  LAST_YEARS_ROW("FIGURE_REPEATED"),
  ROW_COPIED("FIGURE_REPEATED"),
  /**
   * A pair at once: month and cumulative of one indicator, in a quarter's month the quarter too.
   */
  INDICATOR_COPIED("FIGURE_REPEATED"),
  DIGITS_TRANSPOSED("FLOW_DOES_NOT_ADD_UP|FLOW_OFF_BY_LITTLE"),
  OPERAND_TRANSPOSED("figures", "numerator", "RATE_AMOUNT_SLIPPED|RATE_DIFFERS_FROM_ITS_OPERANDS"),
  MONTH_AND_YEAR_SWAPPED("CUMULATIVE_BELOW_ITS_MONTH"),
  ROWS_SWAPPED("ROWS_SWAPPED"),
  RATE_OF_WRONG_SIGN(
      "CUMULATIVE_GROWTH_DOES_NOT_FOLLOW|RATE_OUTSIDE_ITS_PARTS|QUARTER_GROWTH_OUTSIDE_ITS_MONTHS"),
  RATES_SWAPPED("CUMULATIVE_GROWTH_DOES_NOT_FOLLOW"),
  INDEX_FOR_GROWTH("INDEX_FOR_GROWTH|VALUE_OUT_OF_BOUNDS"),
  CHANGE_OF_WRONG_SIGN(
      "figures", "reported_yoy_percent", "CHANGE_DOES_NOT_ADD_UP|REPORTED_YOY_DIFFERS"),
  CHANGES_SWAPPED("figures", "reported_yoy_percent", "CHANGE_DOES_NOT_ADD_UP|REPORTED_YOY_DIFFERS"),
  STOCK_WITHOUT_FLOW("STOCK_NOT_MOVED_BY_ITS_FLOW"),
  STOCK_FALLS_WITHOUT_FLOW("STOCK_NOT_MOVED_BY_ITS_FLOW"),
  OTHER_PLAN("figures", "denominator", "DENOMINATOR_MOVED"),
  SHEET_COPIED("SHEET_REPEATED"),
  TEXT_IN_NUMBER("TEXT_WHERE_NUMBER_BELONGS"),
  CUMULATIVE_FALLS("CUMULATIVE_FALLS"),
  SHARES_OFF("SHARES_DO_NOT_SUM_TO_100"),
  MISSING_DENOMINATOR("figures", "denominator", "RATIO_WITHOUT_OPERANDS", Answer.LEFT),
  WRONG_CHANGE(
      "figures",
      "reported_yoy_percent",
      "REPORTED_YOY_DIFFERS|CHANGE_DOES_NOT_ADD_UP",
      Answer.LEFT),
  WRONG_AGENCY("", "", "WRONG_AGENCY"),
  EMPTY_FORM("", "", "EMPTY_FORM"),
  LATE("", "", "LATE", Answer.LEFT),
  UNKNOWN_STATE("tasks", "state", "UNKNOWN_CODE"),
  DUE_DATE_CHANGED("tasks", "due_date", "GIVEN_CELL_CHANGED", Answer.LEFT),
  DONE_IN_WRONG_YEAR("tasks", "done_date", "DATE_OUT_OF_RANGE", Answer.REFUSED),
  RATE_WITHOUT_DENOMINATOR("projects", "denominator", "COMPANION_MISSING", Answer.LEFT),
  FIGURE_BESIDE_MISSING("projects", "status", "FIGURE_WITH_MISSING_STATUS", Answer.REFUSED),
  TEXT_IN_AMOUNT("projects", "disbursed_cumulative_billion_vnd", "TEXT_WHERE_NUMBER_BELONGS"),
  TEXT_IN_COUNT("items", "year_count", "TEXT_WHERE_NUMBER_BELONGS"),
  ASSIGNMENTS_OFF("items", "year_count", "ASSIGNMENTS_DO_NOT_SUM", Answer.LEFT),
  COUNT_FALLS("items", "year_count", "COUNT_FALLS"),
  DISBURSED_ABOVE_PLAN("projects", "disbursed_cumulative_billion_vnd", "DISBURSEMENT_EXCEEDS_PLAN"),
  DISBURSED_FALLS("projects", "disbursed_cumulative_billion_vnd", "DISBURSEMENT_FALLS"),
  WRONG_RATE("projects", "reported_percent", "DISBURSEMENT_RATE_DIFFERS", Answer.LEFT),
  MONTH_ABOVE_CUMULATIVE("projects", "disbursed_month_billion_vnd", "MONTH_EXCEEDS_CUMULATIVE"),
  MONTH_FOR_CUMULATIVE("projects", "disbursed_month_billion_vnd", "MONTH_EXCEEDS_CUMULATIVE"),
  STALE_DISBURSEMENT(
      "projects", "disbursed_cumulative_billion_vnd", "DISBURSEMENT_DOES_NOT_ADD_UP"),
  LINE_COPIED("projects", "disbursed_cumulative_billion_vnd", "DISBURSEMENT_DOES_NOT_ADD_UP"),
  LINES_COPIED("projects", "disbursed_cumulative_billion_vnd", "DISBURSEMENT_DOES_NOT_ADD_UP"),
  LINES_SWAPPED(
      "projects",
      "disbursed_cumulative_billion_vnd",
      "PLAN_CHANGED_UNEXPLAINED|DISBURSEMENT_DOES_NOT_ADD_UP"),
  DISBURSEMENT_TRANSPOSED(
      "projects",
      "disbursed_cumulative_billion_vnd",
      "DISBURSEMENT_DOES_NOT_ADD_UP|DISBURSEMENT_RATE_DIFFERS"),
  DISBURSED_OF_WRONG_SIGN(
      "projects", "disbursed_month_billion_vnd", "DISBURSEMENT_DOES_NOT_ADD_UP"),
  MILLION_FOR_BILLION("projects", "plan_billion_vnd", "AMOUNT_IN_ANOTHER_UNIT"),
  PLAN_CHANGED("projects", "plan_billion_vnd", "PLAN_CHANGED_UNEXPLAINED"),
  LINE_DOUBLED("projects", "disbursed_cumulative_billion_vnd", "ADDED_ROW_DOUBLES_A_LINE"),
  STALE_COUNT("items", "year_count", "COUNT_DOES_NOT_ADD_UP|ASSIGNMENTS_DO_NOT_SUM"),
  COUNT_COPIED("items", "year_count", "COUNT_DOES_NOT_ADD_UP|ASSIGNMENTS_DO_NOT_SUM"),
  COUNTS_COPIED("items", "year_count", "COUNT_DOES_NOT_ADD_UP"),
  COUNTS_SWAPPED("items", "year_count", "COUNT_DOES_NOT_ADD_UP|ASSIGNMENTS_DO_NOT_SUM|COUNT_JUMP"),
  COUNT_TRANSPOSED("items", "year_count", "COUNT_DOES_NOT_ADD_UP|ASSIGNMENTS_DO_NOT_SUM"),
  YEAR_BELOW_MONTH("items", "year_count", "YEAR_BELOW_ITS_MONTH"),
  TENFOLD_COUNT("items", "month_count", "COUNT_JUMP|ASSIGNMENTS_DO_NOT_SUM"),
  DONE_WITHOUT_DATE("tasks", "done_date", "DONE_DATE_CONTRADICTS_STATE", Answer.LEFT),
  OVERDUE_UNEXPLAINED("tasks", "delay_reason_vi", "OVERDUE_TASK_UNEXPLAINED", Answer.LEFT),
  SECTION_LEFT_OUT("sections", "text_vi", "SECTION_MISSING", Answer.LEFT),
  TEXT_COPIED("sections", "text_vi", "RESULTS_REPEATED|SECTION_REPEATED"),
  SECTION_OF_A_WORD("sections", "text_vi", "SECTION_TOO_SHORT", Answer.LEFT),
  /** No rule can see it; the agency corrects itself, and the newer workbook must stand. */
  CORRECTED(""),
  /** The same after the edition has left, which a replacement edition must follow. */
  RESTATED("figures", "value", "", Answer.RESTATED);

  /** What the agency does about it. */
  private enum Answer {
    LEFT,
    REFUSED,
    CORRECTED,
    RESTATED
  }

  private static final Set<String> SUMS =
      Set.of("FLOW_DOES_NOT_ADD_UP", "FLOW_OFF_BY_LITTLE", "CUMULATIVE_BELOW_ITS_MONTH");

  private final String sheet;
  private final String column;
  private final String finding;
  private final Answer answer;

  ErrorKind(String finding) {
    this("figures", "value", finding);
  }

  ErrorKind(String sheet, String column, String finding) {
    this(sheet, column, finding, Answer.CORRECTED);
  }

  ErrorKind(String sheet, String column, String finding, Answer answer) {
    this.sheet = sheet;
    this.column = column;
    this.finding = finding;
    this.answer = answer;
  }

  /** The sheet whose rows can be wrong so; empty if the whole file is. */
  String sheet() {
    return sheet;
  }

  /** The column that the error stands in; empty if the whole file is wrong. */
  String column() {
    return column;
  }

  /** The expected finding's code, or those of which one must be found; empty if none is. */
  String finding() {
    return finding;
  }

  /** Whether a finding of this code answers the error; any wrong figure may tell by its sums. */
  boolean isAnsweredBy(String code) {
    return List.of(finding.split("\\|")).contains(code)
        || (sheet.equals("figures")
            && column.equals("value")
            && !finding.isEmpty()
            && SUMS.contains(code));
  }

  /** Whether the agency sends a right workbook the day after. */
  boolean isCorrected() {
    return answer == Answer.CORRECTED;
  }

  /** Whether the agency leaves it, though the workbook is sent back and nothing of it stands. */
  boolean isRefused() {
    return answer == Answer.REFUSED;
  }

  /** Whether the agency sends a right workbook after the edition has left. */
  boolean isRestated() {
    return answer == Answer.RESTATED;
  }

  /** Whether the whole file is wrong and not a row of it. */
  boolean isOfFile() {
    return sheet.isEmpty();
  }
}
