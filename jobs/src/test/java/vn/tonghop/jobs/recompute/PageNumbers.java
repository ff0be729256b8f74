package vn.tonghop.jobs.recompute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Every number on every printed page of a home's editions: either it stands in what {@code
 * core.printed_figures} answers for, or it counts, dates or names something and is no figure.
 */
public final class PageNumbers {

  /**
   * What was found on the pages.
   *
   * @param tokens all numbers
   * @param classes those that are no figures, by what they are
   * @param ofOwnRelations those of reports beside the plan's, which stand in their own relations
   * @param untraced the others that nothing answers for, each with page and line
   */
  public record Outcome(
      int tokens,
      Map<String, Integer> classes,
      int traced,
      int ofOwnRelations,
      List<String> untraced) {

    public String words() {
      return "%d numbers on printed pages: %s, %d traced, %d of a report's own relations, %d untraced"
          .formatted(tokens, classes, traced, ofOwnRelations, untraced.size());
    }
  }

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

  /** What is no figure, by the words around it; each is tried after those before it. */
  private static final Map<String, Pattern> CLASSES = classes();

  private static Map<String, Pattern> classes() {
    Map<String, String> patterns = new LinkedHashMap<>();
    patterns.put("edition and digest", "Bản \\S+; mã SHA-256 [^:]*: [0-9a-f]+");
    patterns.put(
        "document or law",
        "\\d+(?:/\\d{4})?[/-](?:NĐ|NQ|QĐ|TT|BC|CT|KL|HD|KH)[-–\\wĐ]*|[Đđ]iều \\d+");
    patterns.put(
        "date or time",
        "\\d{1,2}:\\d{2}|\\d{1,2} giờ(?: \\d{2} phút)?|\\d{1,2}/\\d{1,2}/\\d{1,4}|\\d{1,2}/\\d{4}"
            + "|ngày\\s+\\d{1,2}(?![.,]?\\d)(?:\\s+tháng\\s+\\d{1,2})?(?:\\s+năm\\s+\\d{4})?");
    patterns.put(
        "period",
        "(?iu)(?:(?:tháng|năm|quý)\\s+\\d{1,4}(?:\\s*-\\s*\\d{4})?|\\d{1,2}\\s+tháng)(?![.,]?\\d)");
    patterns.put("numbering", "(?m)^\\s*\\d{1,3}[a-z]?\\.?(?=\\s)|\\[\\d+\\]|Phụ lục \\d+");
    patterns.put("axis of a picture", "(?m)^\\s*\\d{1,3}(?:\\.000)+\\s*$");
    patterns.put("table of contents", "\\.{3,} \\d+(?: trang)?");
    patterns.put("rows left out", "Còn \\d+ dòng nữa");
    Map<String, Pattern> compiled = new LinkedHashMap<>();
    patterns.forEach((name, pattern) -> compiled.put(name, Pattern.compile(pattern)));
    return compiled;
  }

  private int tokens;
  private int traced;
  private int ofOwnRelations;
  private final Map<String, Integer> classes = new TreeMap<>();
  private final List<String> untraced = new ArrayList<>();

  private PageNumbers() {}

  /** Reads the pages of all editions of a home. */
  public static Outcome of(Path home) throws IOException, SQLException {
    PageNumbers numbers = new PageNumbers();
    try (Stream<Path> files = Files.walk(home.resolve("editions"), 3)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".pdf")).sorted().toList()) {
        numbers.read(file);
      }
    }
    return new Outcome(
        numbers.tokens, numbers.classes, numbers.traced, numbers.ofOwnRelations, numbers.untraced);
  }

  private void read(Path file) throws IOException, SQLException {
    Set<String> answered = new HashSet<>();
    Set<String> own = new HashSet<>();
    try (Published edition = new Published(file.getParent())) {
      edition.printedTexts().forEach(text -> answered.addAll(numbers(text)));
      String report = file.getFileName().toString().replace(".pdf", "");
      edition.ownTexts(report).forEach(text -> own.addAll(numbers(text)));
    }
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String where = "%s page %d".formatted(home(file), page);
        read(stripper.getText(pdf), page, where, answered, own);
      }
    }
  }

  private static String home(Path file) {
    return file.subpath(file.getNameCount() - 3, file.getNameCount()).toString();
  }

  private void read(String text, int page, String where, Set<String> answered, Set<String> own) {
    String left = take("page number", Pattern.compile("(?m)^\\s*%d\\s*$".formatted(page)), text);
    for (Map.Entry<String, Pattern> each : CLASSES.entrySet()) {
      left = take(each.getKey(), each.getValue(), left);
    }
    for (String line : left.lines().toList()) {
      for (String number : numbers(line)) {
        tokens++;
        if (answered.contains(number)) {
          traced++;
        } else if (own.contains(number)) {
          ofOwnRelations++;
        } else {
          untraced.add("%s: %s in “%s”".formatted(where, number, line.strip()));
        }
      }
    }
  }

  private String take(String name, Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.replaceAll(
        found -> {
          int count = numbers(found.group()).size();
          tokens += count;
          classes.merge(name, count, Integer::sum);
          return " ";
        });
  }

  private static List<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(result -> result.group()).toList();
  }
}
