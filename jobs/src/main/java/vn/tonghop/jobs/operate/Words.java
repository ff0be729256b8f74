package vn.tonghop.jobs.operate;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Nearest;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.edition.EditionCode;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;

/**
 * How the words of a command line become values, for every command alike: a word that is none of
 * its kind is told with what was expected and the nearest right one.
 */
final class Words {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)2\\d{3}(?!\\d)");

  private Words() {}

  /**
   * @param home whose hours are meant by instants that name none, and whose editions by those
   *     without a number
   */
  static CommandLine readBy(CommandLine line, Supplier<DataHome> home) {
    Supplier<ZoneId> zone = () -> home.get().zone();
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(Period.class, code -> read(code, Words::period))
        .registerConverter(Collection.class, code -> read(code, Words::collection))
        .registerConverter(EditionCode.class, code -> read(code, c -> edition(c, home)))
        .registerConverter(YearMonth.class, code -> read(code, Words::month))
        .registerConverter(Year.class, code -> read(code, Words::year))
        .registerConverter(Instant.class, text -> read(text, t -> Moment.of(t, zone)))
        .registerConverter(Path.class, text -> read(text, Words::path))
        .registerConverter(int.class, text -> read(text, t -> number(t, Integer::valueOf)))
        .registerConverter(Integer.class, text -> read(text, t -> number(t, Integer::valueOf)))
        .registerConverter(long.class, text -> read(text, t -> number(t, Long::valueOf)))
        .registerConverter(Long.class, text -> read(text, t -> number(t, Long::valueOf)));
  }

  /** A name that has to say something. */
  static final class Name implements CommandLine.ITypeConverter<String> {
    @Override
    public String convert(String text) {
      if (text.isBlank()) {
        throw new TypeConversionException("Cannot read a name: nothing is written, expected one");
      }
      return text.strip();
    }
  }

  /** A file to be made. A path forgets that a folder was meant, its text does not. */
  static final class NewFile implements CommandLine.ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
      if (text.endsWith("/") || text.endsWith("/.") || text.endsWith("/..")) {
        throw new TypeConversionException(
            "Cannot write %s: it is the name of a folder, expected that of a new file"
                .formatted(text));
      }
      return read(text, Words::path);
    }
  }

  private static <T> T read(String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException | Failure e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static Period period(String code) {
    return told(code, Period::of, year -> Period.listOf(year).stream().map(Period::code));
  }

  private static Collection collection(String code) {
    return told(code, Collection::of, year -> Stream.concat(months(year), Stream.of(year + "-Y")));
  }

  private static YearMonth month(String code) {
    return told(
        code,
        c -> {
          try {
            return YearMonth.parse(c);
          } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                "Cannot read month '%s': expected such as 2024-06".formatted(c), e);
          }
        },
        Words::months);
  }

  private static EditionCode edition(String code, Supplier<DataHome> home) {
    int slash = code.lastIndexOf('/');
    if (slash < 0) {
      List<String> issued = issued(code.strip(), home);
      if (!issued.isEmpty()) {
        throw new IllegalArgumentException(
            "Cannot read edition '%s': expected one by its number: %s, of which the last stands"
                .formatted(code, String.join(", ", issued)));
      }
      return told(code, EditionCode::of, year -> periods(code.strip(), year).map(p -> p + "/1"));
    }
    period(code.substring(0, slash));
    return EditionCode.of(code);
  }

  /** The editions of a period, if one is written that the home has any of. */
  private static List<String> issued(String code, Supplier<DataHome> home) {
    boolean isPeriod =
        YEAR.matcher(code)
            .results()
            .map(MatchResult::group)
            .map(Integer::valueOf)
            .anyMatch(year -> Period.listOf(year).stream().anyMatch(p -> p.code().equals(code)));
    return isPeriod ? new Editions(home.get()).listIssued(Period.of(code)) : List.of();
  }

  /** The one that is written, or all of the year. */
  private static Stream<String> periods(String code, int year) {
    List<String> all = Period.listOf(year).stream().map(Period::code).toList();
    return all.contains(code) ? Stream.of(code) : all.stream();
  }

  private static Year year(String text) {
    if (!YEAR.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "Cannot read year '%s': expected four digits, such as 2024".formatted(text));
    }
    return Year.parse(text);
  }

  private static Path path(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          "Cannot read the name of a file: nothing is written, expected one");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          "Cannot read the name of a file '%s': it is none that this system can have"
              .formatted(text),
          e);
    }
  }

  private static <N extends Number> N number(String text, Function<String, N> reading) {
    try {
      return reading.apply(text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "Cannot read number '%s': expected a whole number, such as 7".formatted(text), e);
    }
  }

  private static Stream<String> months(int year) {
    return IntStream.rangeClosed(1, 12).mapToObj(month -> "%d-%02d".formatted(year, month));
  }

  /** A refusal that names the nearest code of the years that the text speaks of. */
  private static <T> T told(
      String text, Function<String, T> reading, Function<Integer, Stream<String>> codesOf) {
    try {
      return reading.apply(text.strip());
    } catch (IllegalArgumentException e) {
      List<String> codes =
          YEAR.matcher(text)
              .results()
              .map(MatchResult::group)
              .map(Integer::valueOf)
              .flatMap(codesOf)
              .toList();
      String right = spellings(codes).get(text.strip().toLowerCase(Locale.ROOT));
      throw new IllegalArgumentException(
          e.getMessage()
              + (right == null
                  ? Nearest.hint(text, codes)
                  : "; did you mean '%s'?".formatted(right)),
          e);
    }
  }

  /** The other ways in which people write a code: {@code 6/2024}, {@code 06-2024}, in words. */
  private static Map<String, String> spellings(List<String> codes) {
    Map<String, String> spellings = new LinkedHashMap<>();
    for (String code : codes) {
      String[] parts = code.split("-", 2);
      if (parts.length == 2) {
        for (String part : List.of(parts[1], parts[1].replaceFirst("^0", ""))) {
          for (String between : List.of("/", "-", ".", " ")) {
            spellings.put((part + between + parts[0]).toLowerCase(Locale.ROOT), code);
            spellings.put((parts[0] + between + part).toLowerCase(Locale.ROOT), code);
          }
        }
      }
      if (!code.contains("/") && !code.endsWith("-Y")) {
        spellings.put(Period.of(code).nameVi().toLowerCase(Locale.ROOT), code);
      }
    }
    return spellings;
  }
}
