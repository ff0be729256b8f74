package vn.tonghop.warehouse;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day as an officer writes it into a cell, and is told of it: {@code 18/6/2024}. */
public final class WrittenDay {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.ROOT);

  private WrittenDay() {}

  public static String of(LocalDate day) {
    return DAY.format(day);
  }
}
