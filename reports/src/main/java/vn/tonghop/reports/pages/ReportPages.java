package vn.tonghop.reports.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.edition.EditionFolder;

/** The reports of two makings of an edition, held against one another by text and pictures. */
public final class ReportPages {
  private static final String REPORT = "[a-z_0-9]+\\.(pdf|docx|xlsx)";

  private ReportPages() {}

  /**
   * The files of reports that do not say the same, in the order of their names. Files of equal
   * bytes are not read; how a text is set in type does not count.
   *
   * @throws Failure if a file cannot be read
   */
  public static List<PageDifference> listDifferences(EditionFolder older, EditionFolder newer) {
    Set<String> names = new TreeSet<>(older.listFiles());
    names.addAll(newer.listFiles());
    return names.stream()
        .filter(name -> name.matches(REPORT))
        .map(name -> compare(name, older.path().resolve(name), newer.path().resolve(name)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<PageDifference> compare(String name, Path older, Path newer) {
    if (Files.exists(older) && Files.exists(newer) && haveEqualBytes(older, newer)) {
      return Optional.empty();
    }
    List<Line> before = lines(older);
    List<Line> after = lines(newer);
    return before.equals(after)
        ? Optional.empty()
        : Optional.of(new PageDifference(name, without(before, after), without(after, before)));
  }

  private static boolean haveEqualBytes(Path older, Path newer) {
    try {
      return Files.mismatch(older, newer) < 0;
    } catch (IOException e) {
      throw new Failure("Cannot compare %s and %s: %s".formatted(older, newer, e.getMessage()), e);
    }
  }

  /** A file that is not there says nothing, and that is said. */
  private static List<Line> lines(Path file) {
    if (!Files.exists(file)) {
      return List.of(new Line("file", "none"));
    }
    return file.toString().endsWith(".pdf") ? PdfLines.of(file) : OfficeLines.of(file);
  }

  /** The lines whose texts the other has not, or not as often. */
  private static List<String> without(List<Line> lines, List<Line> others) {
    Map<String, Integer> left = new HashMap<>();
    others.forEach(line -> left.merge(line.text(), 1, Integer::sum));
    return lines.stream()
        .filter(line -> left.merge(line.text(), -1, Integer::sum) < 0)
        .map(Line::shown)
        .toList();
  }
}
