package vn.tonghop.warehouse.query;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;

/** What editions print, one held against another. */
public final class PrintedFigures {
  /** By the relation that each asks, which an edition of an earlier program may lack. */
  private static final Map<String, String> TOUCHED = touched();

  /** A program before that of printed_lists kept none. */
  private static final String NO_LISTS =
      "(select '' as list_code, '' as measure_codes where false)";

  private final Editions editions;

  public PrintedFigures(DataHome home) {
    this.editions = new Editions(home);
  }

  /**
   * The printed texts that differ between two editions of a period, each with the reasons that the
   * editions from the older to the newer have printed for it.
   *
   * @throws vn.tonghop.warehouse.Failure if one of them was never published
   */
  public List<PrintedChange> listChanges(Period period, int older, int newer) {
    List<List<String>> changed = listChanged(warehouse(period, older), warehouse(period, newer));
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    for (int number = Math.min(older, newer) + 1; number <= Math.max(older, newer); number++) {
      addReasons(warehouse(period, number), reasons);
    }
    return changed.stream()
        .map(row -> change(row, String.join("; ", reasons.getOrDefault(key(row), List.of()))))
        .toList();
  }

  /** What the edition of a warehouse file tells in its table of changes. */
  public static List<PrintedChange> listTold(Path warehouse) {
    try (EditionReader reader = EditionReader.of(warehouse)) {
      return reader.list(Question.text("told_changes")).stream()
          .map(row -> change(row, row.get(10)))
          .toList();
    }
  }

  /** The printed texts that differ between two warehouse files, without reasons. */
  private static List<List<String>> listChanged(Path older, Path newer) {
    try (EditionReader reader = new EditionReader()) {
      reader.attach(older, "old").attach(newer, "new");
      boolean keepsLists = reader.listRelations("old").contains("core.printed_lists");
      return reader
          .lay(
              Question.text("printed_changes")
                  .formatted(
                      texts(reader, "new"),
                      texts(reader, "old"),
                      keepsLists ? "old.core.printed_lists" : NO_LISTS,
                      Question.model("core/printed_lists")))
          .list(
              "select * from (%s) order by line_order, list_code, measure_code"
                  .formatted(Question.model("core/printed_changes")));
    }
  }

  /** A program before that of printed_texts kept just these as its printed figures. */
  private static String texts(EditionReader reader, String catalog) {
    return reader.listRelations(catalog).contains("core.printed_texts")
        ? "core.printed_texts"
        : "core.printed_figures";
  }

  private static Map<String, String> touched() {
    Map<String, String> questions = new LinkedHashMap<>();
    questions.put("core.printed_figures", "touched");
    questions.put("core.printed_values", "touched_growth");
    questions.put("core.fct_task_progress", "touched_tasks");
    questions.put("core.fct_disbursements", "touched_disbursements");
    questions.put("core.fct_narratives", "touched_narratives");
    questions.put("core.fct_administration", "touched_administration");
    return questions;
  }

  /** What any published edition prints from the workbook whose digest begins so. */
  public List<String> listTouched(String digestPrefix) {
    List<String> touched = new ArrayList<>();
    for (EditionFolder edition : editions.listAll().values()) {
      try (EditionReader reader = EditionReader.of(edition.warehouse())) {
        List<String> relations = reader.listRelations("edition");
        TOUCHED.forEach(
            (relation, question) -> {
              if (relations.contains(relation)) {
                reader
                    .list(Question.about(question, digestPrefix))
                    .forEach(row -> touched.add(row.get(0)));
              }
            });
      }
    }
    return touched;
  }

  /**
   * What an edition prints in some of its lists.
   *
   * @param lists a list of SQL, such as {@code ('scorecard')}
   */
  public static List<String> listIn(EditionFolder edition, String lists) {
    try (EditionReader reader = EditionReader.of(edition.warehouse())) {
      return reader.list(Question.text("touched_tables").formatted(lists)).stream()
          .map(row -> row.get(0))
          .toList();
    }
  }

  private Path warehouse(Period period, int number) {
    return editions.published(period, number).warehouse();
  }

  private void addReasons(Path warehouse, Map<String, List<String>> reasons) {
    try (EditionReader reader = EditionReader.of(warehouse)) {
      reader
          .list(
              "select list_code, indicator_code, measure_code, reason_vi from edition.core.fct_changes")
          .forEach(
              row -> {
                List<String> known =
                    reasons.computeIfAbsent(
                        String.join(" ", row.subList(0, 3)), k -> new ArrayList<>());
                if (!known.contains(row.get(3))) {
                  known.add(row.get(3));
                }
              });
    }
  }

  private static String key(List<String> changed) {
    return String.join(" ", changed.get(1), changed.get(2), changed.get(4));
  }

  private static PrintedChange change(List<String> row, String reasonVi) {
    return new PrintedChange(
        row.get(1),
        row.get(2),
        row.get(3),
        row.get(4),
        row.get(5),
        row.get(6),
        row.get(7),
        reasonVi,
        row.get(9));
  }
}
