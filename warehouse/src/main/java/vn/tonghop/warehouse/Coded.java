package vn.tonghop.warehouse;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A member of a code list: an enum whose members stand in data under their names' small letters.
 */
public interface Coded {

  String name();

  /** The code as it stands in workbooks, Parquet files and SQL. */
  default String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds the member of a code list by its code.
   *
   * @throws IllegalArgumentException if the list has no such code; the message names those it has
   */
  static <E extends Enum<E> & Coded> E of(Class<E> list, String code) {
    for (E member : list.getEnumConstants()) {
      if (member.code().equals(code)) {
        return member;
      }
    }
    throw new IllegalArgumentException(
        "Cannot read %s '%s': expected one of %s"
            .formatted(
                list.getSimpleName(),
                code,
                Arrays.stream(list.getEnumConstants())
                    .map(Coded::code)
                    .collect(Collectors.joining(", "))));
  }
}
