package vn.tonghop.warehouse;

/** How a plan states its target; bounds are inclusive unless the kind says otherwise. */
public enum TargetKind implements Coded {
  AT_LEAST("at_least"),
  AT_MOST("at_most"),
  MORE_THAN("more_than"),
  LESS_THAN("less_than"),
  RANGE("range"),
  ABOUT("about"),
  EXACT("exact"),
  CHANGE_BY("change_by"),
  INCREASE_OVER_PREVIOUS_YEAR_PERCENT("increase_over_previous_year_percent"),
  MEET_OR_EXCEED_ESTIMATE("meet_or_exceed_estimate"),
  QUALITATIVE("qualitative");

  private final String code;

  TargetKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
