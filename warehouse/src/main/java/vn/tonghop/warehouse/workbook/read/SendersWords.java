package vn.tonghop.warehouse.workbook.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.SameText;
import vn.tonghop.warehouse.workbook.form.Identity;

/**
 * What a sender says where nothing is read: in comments on cells, and beside what an earlier answer
 * listed. It is told, so that nobody believes that it was read; what the answer itself said is not.
 */
final class SendersWords {

  /** Of what an answer lists, nothing shorter says anything. */
  private static final int SHORTEST_SAID = 20;

  /** What Excel puts before a comment that others can reply to. */
  private static final Pattern THREADED =
      Pattern.compile("\\[Threaded comment].*?\\bComment:\\s*", Pattern.DOTALL);

  private final RawWorkbook workbook;
  private final List<FilledSheet> forms;
  private final List<String> said = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  SendersWords(RawWorkbook workbook, List<FilledSheet> forms) {
    this.workbook = workbook;
    this.forms = forms;
  }

  List<Finding> check() throws UnreadableWorkbookException {
    workbook.readSheet(Identity.ANSWER_SHEET, row -> row.forEach(this::takeAnswered));
    forms.forEach(form -> checkComments(form.sheet().titleVi()));
    return findings;
  }

  private void checkComments(String title) {
    try {
      for (CommentTexts.CommentText comment : workbook.listComments(workbook.placeOf(title))) {
        findWords(comment)
            .ifPresent(words -> find("COMMENT_NOT_READ", title, comment.address(), words));
      }
    } catch (UnreadableWorkbookException e) {
      // The figures were read; a damaged part of comments says nothing of them.
    }
  }

  /** A cell of an earlier answer's list: in its own columns it said something, else the sender. */
  private void takeAnswered(RawCell cell) {
    if (cell.column() >= Identity.ANSWER_COLUMNS) {
      find("WORDS_NOT_READ", Identity.ANSWER_SHEET, cell.address(), cell.text());
    } else if (cell.text().length() >= SHORTEST_SAID) {
      said.add(SameText.fold(cell.text()));
    }
  }

  /** What the sender says in a comment, which may stand under ours. */
  private Optional<String> findWords(CommentTexts.CommentText comment) {
    String text = comment.text();
    String folded = SameText.fold(text);
    boolean isOurs =
        comment.author().equals(Identity.ANSWER_AUTHOR)
            || said.stream().anyMatch(folded::startsWith);
    int rule = text.indexOf(Identity.ANSWER_RULE);
    int from = rule < 0 ? text.length() : text.indexOf('\n', rule + 1);
    String own = isOurs ? text.substring(Math.max(from, 0)) : text;
    return Optional.of(THREADED.matcher(own).replaceFirst("").strip())
        .filter(words -> !words.isEmpty());
  }

  private void find(String code, String sheet, String cell, String found) {
    findings.add(FindingTexts.structure().finding(code, sheet, cell, found, "", ""));
  }
}
