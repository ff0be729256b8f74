package vn.tonghop.jobs.operate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Counted;
import vn.tonghop.warehouse.query.Description;
import vn.tonghop.warehouse.query.SqlQuery;
import vn.tonghop.warehouse.query.StartingQuestion;
import vn.tonghop.warehouse.query.Word;

/** What {@code --describe} prints: words of the dictionary, and questions to start from. */
record DescribedWords(Description said) {

  private static final List<String> HEADER =
      List.of("relation", "column", "type", "vietnamese", "meaning", "example");

  /** For eyes an example stands before the meaning, which may be long. */
  private static final List<Integer> SHOWN = List.of(0, 1, 2, 3, 5, 4);

  private static final String FRONT_ROOM = "analysis";

  /** What the other schemas hold, in the order in which one asks them. */
  private static final Map<String, String> SCHEMAS = new LinkedHashMap<>();

  static {
    SCHEMAS.put("own", "what --table has loaded");
    SCHEMAS.put("live", "what has been received since");
    SCHEMAS.put("core", "each fact once an edition: choose one (column edition) before adding up");
    SCHEMAS.put("marts", "what is printed");
  }

  String print(SqlQuery.Format format) {
    return switch (format) {
      case CSV, CSV_EXCEL -> format.mark() + TextTable.csv(format.separator(), HEADER, rows());
      case JSON -> TextTable.json(HEADER, rows());
      default -> forEyes();
    };
  }

  private String forEyes() {
    if (said.isIndex()) {
      return index();
    }
    if (said.isOneQuestion()) {
      StartingQuestion question = said.questions().get(0);
      return "%s%n%n%s".formatted(question.asks(), question.sql().indent(2));
    }
    List<String> parts = new ArrayList<>();
    if (!said.words().isEmpty()) {
      parts.add(words(said.words()));
    }
    if (!said.questions().isEmpty()) {
      parts.add(questions());
    }
    return String.join("\n", parts);
  }

  /** On one screen: the relations to ask first, and how to come to all others. */
  private String index() {
    Map<String, List<Word>> schemas =
        said.words().stream().collect(Collectors.groupingBy(Word::schema));
    StringBuilder text = new StringBuilder();
    List<Word> front = schemas.getOrDefault(FRONT_ROOM, List.of());
    if (!front.isEmpty()) {
      text.append("analysis: ask here first; each fact stands once, and a bare name is one of\n");
      text.append(
          TextTable.plain(
              front.stream().map(word -> List.of(word.relationName(), word.meaning())).toList()));
      text.append('\n');
    }
    SCHEMAS.forEach(
        (schema, words) -> {
          int count = schemas.getOrDefault(schema, List.of()).size();
          if (count > 0) {
            text.append("%s: %s, %s%n".formatted(schema, Counted.of(count, "relation"), words));
          }
        });
    return text.append("questions: %d to start from%n%n".formatted(said.questions().size()))
        .append("--describe core|marts|questions|macros (vi_number, year_before …) lists them,")
        .append(" --describe NAME tells of one,\n")
        .append(
            "--describe WORD where a word stands; --table NAME=FILE.csv asks your own table too\n")
        .toString();
  }

  /** The columns in which something stands; a relation that all are of is said once, above. */
  private String words(List<Word> words) {
    List<Word> rows = new ArrayList<>(words);
    String title = "";
    boolean isOne = words.stream().map(Word::relation).distinct().count() == 1;
    if (isOne && words.get(0).isRelation() && words.size() > 1) {
      Word relation = rows.remove(0);
      title = TextTable.wrapped(relation.relation() + ": " + relation.meaning(), 0) + "\n";
    }
    boolean hasTitle = !title.isEmpty();
    List<List<String>> all = rows.stream().map(DescribedWords::row).toList();
    List<Integer> filled =
        SHOWN.stream()
            .filter(i -> i > 0 || !hasTitle)
            .filter(i -> all.stream().anyMatch(row -> !row.get(i).isEmpty()))
            .toList();
    return title
        + TextTable.aligned(of(HEADER, filled), all.stream().map(row -> of(row, filled)).toList());
  }

  private String questions() {
    return "questions to start from; tonghop sql NAME asks one, --describe NAME shows it\n"
        + TextTable.plain(
            said.questions().stream().map(one -> List.of(one.name(), one.asks())).toList());
  }

  private List<List<String>> rows() {
    List<List<String>> rows =
        new ArrayList<>(said.words().stream().map(DescribedWords::row).toList());
    said.questions()
        .forEach(one -> rows.add(List.of("question", one.name(), "", "", one.asks(), one.sql())));
    return rows;
  }

  private static List<String> row(Word word) {
    return List.of(
        word.relation(),
        word.column(),
        word.type(),
        word.heading(),
        word.meaning(),
        word.example());
  }

  private static List<String> of(List<String> row, List<Integer> places) {
    return places.stream().map(row::get).toList();
  }
}
