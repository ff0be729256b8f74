package vn.tonghop.warehouse;

/**
 * A row of the indicator list: one of the seventeen headline indicators of the plan, a component of
 * one, or an indicator that is followed month by month.
 *
 * @param number the number in the plan, such as {@code 1} or {@code 3a}; empty for followed ones
 * @param parent the code of the headline indicator; empty for a headline indicator itself
 * @param group economic, social, environment, security, or the group of a followed indicator
 * @param unit the unit's code, such as {@code percent} or {@code billion_vnd}
 * @param owner the code of the agency that answers for the figure
 * @param principal whether the headline's assessment depends on this component
 * @param decimals the printed decimals, at which assessments are made
 */
public record Indicator(
    String code,
    String number,
    String parent,
    String group,
    String nameVi,
    String nameEn,
    String unit,
    String unitVi,
    Direction direction,
    Nature nature,
    Frequency frequency,
    String owner,
    boolean principal,
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
