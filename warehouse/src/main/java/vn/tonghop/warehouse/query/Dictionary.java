package vn.tonghop.warehouse.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.duckdb.Answer;
import vn.tonghop.warehouse.duckdb.Sandbox;

/** Says what is in a sandbox: relations, columns, types, words, and one example of each. */
final class Dictionary {

  private static final int EXAMPLE_LENGTH = 60;

  private final Sandbox sandbox;

  Dictionary(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  List<Word> list() {
    List<Word> words = new ArrayList<>();
    Map<String, String> examples = Map.of();
    String relation = "";
    for (List<String> row : sandbox.query(Question.text("dictionary")).texts()) {
      if (!row.get(0).equals(relation)) {
        relation = row.get(0);
        examples = examples(relation);
        words.add(new Word(relation, "", "", row.get(1), ""));
      }
      words.add(
          new Word(
              relation, row.get(2), row.get(3), row.get(4), examples.getOrDefault(row.get(2), "")));
    }
    return words;
  }

  private Map<String, String> examples(String relation) {
    Answer sample =
        sandbox.query("select any_value(nullif(cast(columns(*) as varchar), '')) from " + relation);
    Map<String, String> examples = new HashMap<>();
    for (List<String> row : sample.texts()) {
      for (int i = 0; i < row.size(); i++) {
        examples.putIfAbsent(sample.columns().get(i).name(), shortened(row.get(i)));
      }
    }
    return examples;
  }

  private static String shortened(String example) {
    return example.length() <= EXAMPLE_LENGTH
        ? example
        : example.substring(0, EXAMPLE_LENGTH - 1) + "…";
  }
}
