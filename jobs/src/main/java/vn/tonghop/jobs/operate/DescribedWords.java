package vn.tonghop.jobs.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.tonghop.warehouse.query.SqlQuery;
import vn.tonghop.warehouse.query.StartingQuestion;
import vn.tonghop.warehouse.query.Word;

/** What {@code --describe} prints: words of the dictionary, and questions to start from. */
record DescribedWords(List<Word> words, List<StartingQuestion> questions) {

  private static final List<String> HEADER =
      List.of("relation", "column", "type", "vietnamese", "meaning", "example");

  DescribedWords {
    words = List.copyOf(words);
    questions = List.copyOf(questions);
  }

  String print(SqlQuery.Format format) {
    return switch (format) {
      case CSV, CSV_BOM -> format.mark() + TextTable.csv(HEADER, rows());
      case JSON -> TextTable.json(HEADER, rows());
      default -> table();
    };
  }

  /** For eyes: the columns in which something stands, then the questions as they are asked. */
  private String table() {
    List<List<String>> rows = words.stream().map(DescribedWords::row).toList();
    int[] filled =
        IntStream.range(0, HEADER.size())
            .filter(i -> rows.stream().anyMatch(row -> !row.get(i).isEmpty()))
            .toArray();
    StringBuilder text =
        new StringBuilder(
            TextTable.aligned(
                of(HEADER, filled), rows.stream().map(row -> of(row, filled)).toList()));
    for (StartingQuestion question : questions) {
      text.append("%n%s%n%n%s%n".formatted(question.asks(), question.sql().indent(2)));
    }
    return text.toString();
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>(words.stream().map(DescribedWords::row).toList());
    questions.forEach(
        one -> rows.add(List.of("question", one.name(), "", "", one.asks(), one.sql())));
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

  private static List<String> of(List<String> row, int... places) {
    return IntStream.of(places).mapToObj(row::get).toList();
  }
}
