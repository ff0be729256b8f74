package vn.tonghop.warehouse;

/**
 * A figure that is asked for year after year: what it is, whatever plan it is on.
 *
 * @param unit the unit's code, such as {@code percent} or {@code billion_vnd}
 * @param isAlone whether a month or a quarter has a figure of its own beside the year so far
 * @param owner the code of the agency that answers for the figure
 * @param decimals the printed decimals, at which assessments are made
 */
public record Indicator(
    String code,
    String nameVi,
    String unit,
    String unitVi,
    Nature nature,
    Aggregation aggregation,
    Frequency frequency,
    boolean isAlone,
    String owner,
    int decimals) {

  public Indicator {
    if (decimals < 0 || decimals > 4) {
      throw new IllegalArgumentException(
          "Cannot make indicator %s: %d decimals, expected 0 to 4".formatted(code, decimals));
    }
  }

  /** Whether this only groups components and has no figure of its own. */
  public boolean isHeading() {
    return nature == Nature.HEADING;
  }
}
