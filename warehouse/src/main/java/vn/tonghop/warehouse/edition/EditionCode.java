package vn.tonghop.warehouse.edition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.home.DataHome;

/**
 * The name of an edition: a period and a number, written such as {@code 2024-H1/1}.
 *
 * @param number from 1; later editions of a period replace those before
 */
public record EditionCode(Period period, int number) {

  private static final Pattern CODE = Pattern.compile("(.+)/([1-9]\\d{0,5})");

  /**
   * @throws IllegalArgumentException if the text is anything else
   */
  public static EditionCode of(String text) {
    Matcher matcher = CODE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "Cannot read edition '%s': expected a period and a number, such as 2024-H1/1"
              .formatted(text));
    }
    return new EditionCode(Period.of(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /**
   * What the edition says of its own making.
   *
   * @throws vn.tonghop.warehouse.UnknownCode if it was never published
   */
  public EditionRecord in(DataHome home) {
    return EditionRecord.in(new Editions(home).issued(period, number).path());
  }

  @Override
  public String toString() {
    return period.code() + "/" + number;
  }
}
