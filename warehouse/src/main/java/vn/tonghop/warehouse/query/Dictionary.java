package vn.tonghop.warehouse.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Nearest;
import vn.tonghop.warehouse.VisibleText;
import vn.tonghop.warehouse.duckdb.Answer;
import vn.tonghop.warehouse.duckdb.Macros;
import vn.tonghop.warehouse.duckdb.Sandbox;

/** Says what is in a sandbox: relations, and their columns with types, words and an example. */
final class Dictionary {
  private static final int EXAMPLE_LENGTH = 32;
  private static final String NO_ROW = "It has no row: nothing in reach tells of any.";
  private static final String MACROS = "macros";
  private static final int LEAST_STEM = 4;
  private static final int ALIKE = 5;
  private static final List<String> CODED =
      List.of(
          "analysis.indicators", "analysis.agencies", "analysis.areas", "analysis.administration");

  private final Sandbox sandbox;
  private final Synonyms synonyms = Synonyms.read();

  Dictionary(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** Every relation, before its columns. */
  List<Word> list() {
    List<Word> words = new ArrayList<>();
    String relation = "";
    for (List<String> row : sandbox.query(Question.text("dictionary")).texts()) {
      if (!row.get(0).equals(relation)) {
        relation = row.get(0);
        words.add(new Word(relation, "", "", "", row.get(1), ""));
      }
      words.add(
          new Word(
              relation, row.get(2), row.get(3), Headings.vietnamese(row.get(2)), row.get(4), ""));
    }
    return words;
  }

  /**
   * What a name or a word stands for: of a relation all columns with an example of each and the
   * questions that read it, of a schema its relations, of a question that one, of any other word
   * every code, relation, column, macro and question in whose name or meaning it stands.
   *
   * @param about a schema, a relation with or without its schema, a question, {@code macros}, a
   *     word, or nothing
   * @throws Failure if the word stands nowhere
   */
  Description about(String about) {
    String wanted =
        Normalizer.normalize(about.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    List<StartingQuestion> questions = StartingQuestion.list();
    if (wanted.equals(Description.QUESTIONS)) {
      return new Description(wanted, List.of(), questions);
    }
    List<Word> called =
        macros().stream()
            .filter(
                macro -> wanted.matches(MACROS + "?") || macro.column().startsWith(wanted + "("))
            .toList();
    if (!called.isEmpty()) {
      return new Description(wanted, called, List.of());
    }
    List<StartingQuestion> named =
        questions.stream().filter(one -> one.name().equals(wanted)).toList();
    return named.isEmpty() ? about(wanted, list()) : new Description(wanted, List.of(), named);
  }

  private Description about(String wanted, List<Word> all) {
    List<Word> relations = all.stream().filter(Word::isRelation).toList();
    List<Word> ofSchema = relations.stream().filter(word -> word.schema().equals(wanted)).toList();
    if (wanted.isEmpty() || !ofSchema.isEmpty()) {
      return new Description(
          wanted,
          wanted.isEmpty() ? relations : ofSchema,
          wanted.isEmpty() ? StartingQuestion.list() : List.of());
    }
    return relations.stream()
        .map(Word::relation)
        .filter(relation -> relation.equals(wanted) || relation.endsWith("." + wanted))
        .findFirst()
        .map(relation -> relation(relation, all))
        .orElseGet(() -> word(wanted, all));
  }

  private Description relation(String relation, List<Word> all) {
    return new Description(
        relation,
        withExamples(relation, all),
        StartingQuestion.list().stream().filter(one -> one.reads(relation)).toList());
  }

  private Description word(String wanted, List<Word> all) {
    List<Word> known =
        Stream.of(codes(all), all, macros()).flatMap(words -> words.stream()).toList();
    List<Word> asSpelt = standing(wanted, known, UnaryOperator.identity());
    List<Word> found = asSpelt.isEmpty() ? standing(wanted, known, Word::unmarked) : asSpelt;
    List<StartingQuestion> questions =
        StartingQuestion.list().stream().filter(one -> one.mentions(wanted)).toList();
    if (found.isEmpty() && questions.isEmpty()) {
      throw new Failure(
          "Cannot describe %s: no relation, column, meaning or code has it%s%s; --describe alone lists the relations"
              .formatted(wanted, nearest(wanted, all), beginningAlike(wanted, all)));
    }
    return new Description(wanted, found, questions);
  }

  /** The relation or the question whose name a misspelt one may have been meant to be. */
  private static String nearest(String wanted, List<Word> all) {
    List<String> relations =
        all.stream().filter(Word::isRelation).map(Word::relation).distinct().toList();
    return Nearest.hintOfBeginning(
        wanted,
        Stream.of(
                relations.stream(),
                relations.stream().map(relation -> relation.substring(relation.indexOf('.') + 1)),
                StartingQuestion.list().stream().map(StartingQuestion::name))
            .flatMap(names -> names)
            .toList());
  }

  private List<Word> standing(String wanted, List<Word> known, UnaryOperator<String> spelling) {
    return known.stream()
        .filter(word -> word.mentions(wanted, spelling) || isCalled(word, wanted, spelling))
        .toList();
  }

  private boolean isCalled(Word word, String wanted, UnaryOperator<String> spelling) {
    return word.isRelation() && synonyms.name(word.relation(), wanted, spelling);
  }

  /** The words that begin as a word does that stands nowhere: investment for investor. */
  private String beginningAlike(String wanted, List<Word> all) {
    int stem = Math.max(LEAST_STEM, wanted.length() * 2 / 3);
    if (wanted.length() < stem) {
      return "";
    }
    String alike =
        all.stream()
            .flatMap(word -> Stream.concat(word.words().stream(), called(word)))
            .filter(word -> word.startsWith(wanted.substring(0, stem)))
            .distinct()
            .sorted()
            .limit(ALIKE)
            .collect(Collectors.joining(", "));
    return alike.isEmpty() ? "" : "; it has " + alike;
  }

  private Stream<String> called(Word word) {
    return word.isRelation() ? synonyms.of(word.relation()).stream() : Stream.of();
  }

  /**
   * Of indicators, agencies, territories and what is counted, where there is an edition that knows
   * them, and of what is found wrong.
   */
  private List<Word> codes(List<Word> all) {
    Set<String> relations = all.stream().map(Word::relation).collect(Collectors.toSet());
    Stream<Word> known =
        relations.containsAll(CODED)
            ? sandbox.query(Question.text("codes")).texts().stream()
                .map(row -> new Word(row.get(0), row.get(1), "", row.get(2), row.get(3), ""))
            : Stream.of();
    Stream<Word> findings =
        FindingWords.list().stream().filter(word -> relations.contains(word.relation()));
    return Stream.concat(known, findings).toList();
  }

  /** The macros that serve whoever asks, beside those that models alone are made with. */
  private static List<Word> macros() {
    Map<String, String> vietnamese = Question.words(MACROS);
    return Macros.list().stream()
        .filter(macro -> vietnamese.containsKey(macro.name()))
        .map(
            macro ->
                new Word(
                    MACROS, macro.call(), "", vietnamese.get(macro.name()), macro.meaning(), ""))
        .toList();
  }

  private List<Word> withExamples(String relation, List<Word> all) {
    Map<String, String> examples = examples(relation);
    boolean isEmpty = EmptyRelations.isEmpty(sandbox, relation);
    return all.stream()
        .filter(word -> word.relation().equals(relation))
        .map(word -> word.withExample(examples.getOrDefault(word.column(), "")))
        .map(word -> isEmpty && word.isRelation() ? word.withRemark(NO_ROW) : word)
        .toList();
  }

  private Map<String, String> examples(String relation) {
    Answer sample =
        sandbox.query("select any_value(nullif(cast(columns(*) as varchar), '')) from " + relation);
    Map<String, String> examples = new HashMap<>();
    for (List<String> row : sample.texts()) {
      for (int i = 0; i < row.size(); i++) {
        examples.putIfAbsent(
            sample.columns().get(i).name(), VisibleText.atMost(EXAMPLE_LENGTH, row.get(i)));
      }
    }
    return examples;
  }
}
