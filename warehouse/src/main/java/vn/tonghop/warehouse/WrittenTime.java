package vn.tonghop.warehouse;

import static java.time.temporal.ChronoField.MONTH_OF_YEAR;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Days and moments as people read them. In Vietnamese as official papers write them: days below ten
 * and the first two months with a zero, the others without (Decree 30/2020/NĐ-CP); the macros
 * {@code vi_date}, {@code vi_moment} and {@code vi_moment_words} say the same. At the command line
 * by the city's clocks, so that they sort and may be given back to {@code --as-of}.
 */
public final class WrittenTime {

  private static final DateTimeFormatter DAY = vietnamese("dd'/'", "'/'uuuu");
  private static final DateTimeFormatter MOMENT = vietnamese("HH:mm 'ngày' dd'/'", "'/'uuuu");
  private static final DateTimeFormatter IN_TABLE = vietnamese("HH:mm dd'/'", "'/'uuuu");
  private static final DateTimeFormatter TO_SECOND = vietnamese("HH:mm:ss 'ngày' dd'/'", "'/'uuuu");
  private static final DateTimeFormatter WORDS =
      vietnamese("H 'giờ' mm 'phút ngày' dd 'tháng '", "' năm' uuuu");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private static final Pattern IN_SENTENCE =
      Pattern.compile("(\\d\\d:\\d\\d(?::\\d\\d)?) ngày (\\d\\d)/(\\d{1,2})/(\\d{4})");

  private WrittenTime() {}

  private static DateTimeFormatter vietnamese(String before, String after) {
    Map<Long, String> months =
        LongStream.rangeClosed(1, 12)
            .boxed()
            .collect(
                Collectors.toMap(Function.identity(), month -> (month < 3 ? "0" : "") + month));
    return new DateTimeFormatterBuilder()
        .appendPattern(before)
        .appendText(MONTH_OF_YEAR, months)
        .appendPattern(after)
        .toFormatter(Locale.ROOT);
  }

  /** {@code 05/8/2024}, {@code 18/02/2024}. */
  public static String dayVi(TemporalAccessor day) {
    return DAY.format(day);
  }

  /** {@code 17:00 ngày 05/8/2024}. */
  public static String momentVi(TemporalAccessor moment) {
    return MOMENT.format(moment);
  }

  /** {@code 17:00 05/8/2024}. */
  public static String momentInTableVi(TemporalAccessor moment) {
    return IN_TABLE.format(moment);
  }

  /** {@code 17:00:05 ngày 05/8/2024}, which tells two deliveries apart. */
  public static String secondVi(TemporalAccessor moment) {
    return TO_SECOND.format(moment);
  }

  /**
   * An English sentence into which a moment was put as Vietnamese ones have it, with the moment as
   * English ones do.
   */
  public static String inEnglish(String sentence) {
    return IN_SENTENCE
        .matcher(sentence)
        .replaceAll(
            said ->
                "%s-%02d-%s %s"
                    .formatted(
                        said.group(4),
                        Integer.valueOf(said.group(3)),
                        said.group(2),
                        said.group(1)));
  }

  /** In a letter: {@code 17 giờ 00 phút ngày 05 tháng 8 năm 2024}. */
  public static String momentWordsVi(TemporalAccessor moment) {
    return WORDS.format(moment);
  }

  /** {@code 2024-06-18 17:00}, of what has a day and an hour. */
  public static String toMinute(TemporalAccessor moment) {
    return MINUTE.format(moment);
  }

  /** {@code 2024-06-18 17:00:05}, of what has a day and an hour. */
  public static String toSecond(TemporalAccessor moment) {
    return SECOND.format(moment);
  }

  /** An instant to the second in the zone in which the process lives, which is the city's. */
  public static String of(Instant instant) {
    return toSecond(instant.atZone(ZoneId.systemDefault()));
  }
}
