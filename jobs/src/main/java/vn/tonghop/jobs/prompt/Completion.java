package vn.tonghop.jobs.prompt;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import vn.tonghop.warehouse.VisibleText;
import vn.tonghop.warehouse.query.Word;

/** Completes relations and columns from the dictionary, with their meanings, and a few words. */
record Completion(List<Word> dictionary) implements Completer {

  private static final Set<String> BEFORE_RELATION = Set.of("from", "join", "describe", "desc");
  private static final List<String> WORDS =
      List.of(
          "select",
          "from",
          "where",
          "group by",
          "order by",
          "limit",
          "join",
          "show tables",
          "describe",
          "help",
          "quit");
  private static final int MEANING = 60;

  Completion {
    dictionary = List.copyOf(dictionary);
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    List<String> words = line.words();
    String before = words.size() < 2 ? "" : words.get(words.size() - 2).toLowerCase(Locale.ROOT);
    addRelations(candidates);
    if (!BEFORE_RELATION.contains(before)) {
      addColumns(line.line(), candidates);
      WORDS.forEach(word -> candidates.add(candidate(word, "", "")));
    }
  }

  private void addRelations(List<Candidate> candidates) {
    dictionary.stream()
        .filter(word -> word.column().isEmpty())
        .forEach(word -> candidates.add(candidate(word.relation(), "relations", word.meaning())));
  }

  /** Those of the relations that the question names; all while it names none. */
  private void addColumns(String line, List<Candidate> candidates) {
    Set<String> named = new TreeSet<>();
    dictionary.stream().map(Word::relation).filter(line::contains).forEach(named::add);
    Set<String> seen = new TreeSet<>();
    dictionary.stream()
        .filter(word -> !word.column().isEmpty())
        .filter(word -> named.isEmpty() || named.contains(word.relation()))
        .filter(word -> seen.add(word.column()))
        .forEach(word -> candidates.add(candidate(word.column(), "columns", word.meaning())));
  }

  private static Candidate candidate(String value, String group, String meaning) {
    String shown = VisibleText.atMost(MEANING, meaning);
    return new Candidate(value, value, group, shown, null, null, true);
  }
}
