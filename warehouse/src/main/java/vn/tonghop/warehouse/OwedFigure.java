package vn.tonghop.warehouse;

/**
 * One figure that an agency is asked for: the key of a row of the indicator form.
 *
 * @param periodCode what the figure is about, such as {@code 2024-06} or {@code 2024}
 * @param areaCode the territory, by its code; the topmost is the whole
 * @param planText the year's target as the plan words it and as it was known when the forms were
 *     issued, such as {@code 7,5 - 8}; empty if none
 */
public record OwedFigure(
    PlanLine line, String areaCode, String periodCode, Basis basis, String planText) {

  public Indicator indicator() {
    return line.indicator();
  }
}
