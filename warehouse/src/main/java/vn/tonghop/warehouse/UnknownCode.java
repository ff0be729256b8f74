package vn.tonghop.warehouse;

import java.util.Collection;

/** A code was asked for that there is not: whoever typed it is told the nearest that there is. */
public final class UnknownCode extends Failure {

  /**
   * @param what what it is a code of
   * @param known the codes that there are
   */
  public UnknownCode(String what, String code, String expected, Collection<String> known) {
    super(
        "Cannot find %s '%s': expected %s%s"
            .formatted(what, code, expected, Nearest.hint(code, known)));
  }
}
