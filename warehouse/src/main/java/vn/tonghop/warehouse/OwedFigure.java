package vn.tonghop.warehouse;

/**
 * One figure that an agency is asked for: the key of a row of the indicator form.
 *
 * @param periodCode what the figure is about, such as {@code 2024-06} or {@code 2024}
 * @param areaCode the territory, {@code CANTHO} for the city
 */
public record OwedFigure(Indicator indicator, String areaCode, String periodCode, Basis basis) {}
