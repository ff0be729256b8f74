package vn.tonghop.warehouse.query;

import java.util.List;

/**
 * What can be said of the relations in reach.
 *
 * @param about what was asked about: nothing, a schema, a relation, a question's name or a word
 * @param words lines of the dictionary
 * @param questions those to start from that have to do with it
 */
public record Description(String about, List<Word> words, List<StartingQuestion> questions) {

  /** By which all questions are asked for. */
  public static final String QUESTIONS = "questions";

  public Description {
    words = List.copyOf(words);
    questions = List.copyOf(questions);
  }

  /** Whether nothing is asked about but what there is. */
  public boolean isIndex() {
    return about.isEmpty();
  }

  /** Whether one question is asked for by its name. */
  public boolean isOneQuestion() {
    return words.isEmpty() && questions.size() == 1;
  }
}
