package vn.tonghop.reports.outline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Nearest;
import vn.tonghop.warehouse.UnknownCode;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/**
 * The outlines of reports, found by looking: every folder with a {@code report.yml} is a report,
 * every {@code shared/<name>.yml} what reports may be {@code like}.
 */
public final class Outlines {

  private static final String REPORT = "/report.yml";

  /** Read when they are first asked for; what the program ships does not change. */
  private static final class Shipped {
    static final Outlines ALL =
        new Outlines(ShippedFiles.below("reports", Outlines.class), Wordings.UNSAID);
  }

  private final SortedMap<String, String> files;
  private final Wordings wordings;

  private Outlines(Map<String, String> files, Wordings wordings) {
    this.files = new TreeMap<>(files);
    this.wordings = wordings;
  }

  /** The reports that are packed with the program. */
  public static Outlines shipped() {
    return Shipped.ALL;
  }

  /** These outlines with files laid over them, by their path such as {@code youth/report.yml}. */
  public Outlines with(Map<String, String> added) {
    Map<String, String> all = new TreeMap<>(files);
    all.putAll(added);
    return new Outlines(all, wordings);
  }

  /** These outlines in words of a city's own, whatever an edition itself would have said. */
  public Outlines worded(Wordings own) {
    return new Outlines(files, own);
  }

  /** These outlines in an edition's own words, unless they are worded already. */
  public Outlines orWorded(Wordings own) {
    return wordings == Wordings.UNSAID ? worded(own) : this;
  }

  /** Every text where it is written: of shared outlines, and of reports what they say otherwise. */
  public List<Wording> listTexts() {
    List<Wording> texts = new ArrayList<>();
    files.forEach(
        (path, yaml) -> texts.addAll(texts(path, OutlineTree.of("reports/" + path, yaml))));
    return List.copyOf(texts);
  }

  /** Every text where a city may say it otherwise: of shared outlines, and of each report alone. */
  public List<Wording> listPlaces() {
    List<Wording> texts = new ArrayList<>();
    for (String path : files.keySet()) {
      texts.addAll(
          texts(
              path,
              path.endsWith(REPORT)
                  ? tree(path, new LinkedHashSet<>())
                  : OutlineTree.of("reports/" + path, source(path))));
    }
    return List.copyOf(texts);
  }

  private static List<Wording> texts(String path, OutlineTree tree) {
    List<Wording> texts = new ArrayList<>();
    tree.reword(
        (place, text) -> {
          if (!text.isEmpty()) {
            texts.add(new Wording(name(path), place, text));
          }
          return text;
        });
    return texts;
  }

  private static String name(String path) {
    return path.endsWith(REPORT)
        ? path.substring(0, path.length() - REPORT.length())
        : path.replaceFirst("[.]yml$", "");
  }

  /** The codes of all reports, in alphabetical order. */
  public List<String> listCodes() {
    return files.keySet().stream()
        .filter(path -> path.endsWith(REPORT))
        .map(Outlines::name)
        .toList();
  }

  /**
   * Reads the outline of a report.
   *
   * @throws Failure if there is no such report (an {@link UnknownCode}), or its files hold a word
   *     that is not known
   */
  public Report report(String code) {
    if (!listCodes().contains(code)) {
      throw new UnknownCode(
          "report", code, "one of " + String.join(", ", listCodes()), listCodes());
    }
    Set<String> sources = new LinkedHashSet<>();
    OutlineTree tree = tree(code + REPORT, sources);
    return new Report(code, tree.forEach(), tree.texts(), tree.blocks(), new ArrayList<>(sources));
  }

  /** The text of one of the files, by its path within the folder of reports. */
  public String source(String path) {
    String text = files.get(path);
    if (text == null) {
      throw new Failure(
          "Cannot find reports/%s%s: expected it among the reports"
              .formatted(path, Nearest.hint(path, files.keySet())));
    }
    return text;
  }

  private OutlineTree tree(String path, Set<String> sources) {
    OutlineTree own = OutlineTree.of("reports/" + path, source(path));
    OutlineTree whole = OutlineTree.empty("reports/" + path);
    for (String like : own.likes()) {
      whole.add(tree("shared/" + like + ".yml", sources));
    }
    whole.add(own);
    sources.add(path);
    Map<String, String> texts = wordings.of(name(path));
    whole.reword(texts::getOrDefault);
    return whole;
  }
}
