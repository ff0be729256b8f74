package vn.tonghop.warehouse;

import java.util.regex.Pattern;

/**
 * A breach that the agency can repair: a value, never an exception.
 *
 * @param code the stable code of the rule, such as {@code TEXT_WHERE_NUMBER_BELONGS}
 * @param sheet the sheet's title as the officer sees it; empty if the whole file is meant
 * @param cell the address such as {@code H12}; empty if the whole sheet or file is meant
 * @param found what stands there; empty if nothing does
 * @param expected what should, in Vietnamese
 * @param messageVi what is wrong and what to do, in Vietnamese
 * @param messageEn the same in English
 */
public record Finding(
    String code,
    Severity severity,
    String sheet,
    String cell,
    String found,
    String expected,
    String messageVi,
    String messageEn) {

  /** Of a file of which nothing could be read, its sender knows the name. */
  public Finding inFile(String name) {
    return new Finding(
        code,
        severity,
        sheet,
        cell,
        found.isEmpty() ? name : found,
        expected,
        messageVi,
        messageEn);
  }

  /**
   * What should stand there as it is said behind the message; empty if nothing is to, or where the
   * message says it.
   */
  public String expectedVi() {
    Pattern said =
        Pattern.compile("(?<![\\p{L}\\p{N}.,])" + Pattern.quote(expected) + "(?![\\p{L}\\p{N}])");
    return expected.isEmpty() || said.matcher(messageVi).find()
        ? ""
        : " Cần là: %s.".formatted(expected);
  }

  /** The same at another cell. */
  Finding at(String address) {
    return new Finding(code, severity, sheet, address, found, expected, messageVi, messageEn);
  }

  /** The same as what must be mended. */
  public Finding rejecting() {
    return new Finding(code, Severity.REJECT, sheet, cell, found, expected, messageVi, messageEn);
  }

  public boolean rejects() {
    return severity == Severity.REJECT;
  }
}
